# Palabras de los papeles que las sobrevivientes se llevan, firman o ven, y de lo que va a una organización. El programa
# los arma en Rust; ninguna pantalla las pide. Sexto grado o menos en los dos idiomas: tests/ui/readability.test.mjs.
# Datos de un servicio, clases de ayuda, deberes y respuestas son las mismas palabras de la pantalla: survivor.ftl.

## Todos los papeles

papers-page-program = De { $program }
papers-page-made = Hecho el { $day }
papers-page-number = Número { $number }
papers-page-sign = Sus dos palabras: { $sign }
papers-page-line = { $label }: { $value }
papers-page-phone = Teléfono: { $phone }
papers-page-email = Correo: { $email }
papers-page-address = Dónde: { $address }
papers-page-site = Dónde: { $site }
papers-page-hours = Cuándo: { $hours }
papers-page-demo = DEMO. Las personas de aquí no existen.
papers-page-safe = Guarde este papel solo donde sea seguro para usted. También lo puede dejar aquí con nosotras.

## Tarjeta con sus dos palabras

papers-card-title = Sus dos palabras
papers-card-sign = { $sign }
papers-card-use = Diga estas dos palabras cuando vuelva. Así damos con su hoja. No nos hace falta su nombre.
papers-card-lost = Si pierde esta tarjeta, no pasa nada. Con usted empezamos otra hoja.
papers-card-safe = Las palabras no quieren decir nada. No dicen quién es usted.

## Ayuda que usted puede elegir: se la lleva

papers-handout-title = Ayuda que usted puede elegir
papers-handout-lead = En este papel está la ayuda que tal vez quiera. Puede llamar por su cuenta. También puede no hacer nada.
papers-handout-own = Con nosotras: { $program }
papers-handout-partner = Con { $partner }
papers-handout-know = Es bueno saber esto antes
papers-handout-ask = Donde dice “pregunte”, no lo sabemos. Les puede preguntar.
papers-handout-checked = Vimos estos datos el { $day }. Tal vez ya no son así.
papers-handout-unchecked = Aún no vimos si estos datos están bien.
papers-handout-nothing_told = No les dijimos nada de usted. No saben que usted tiene este papel.
papers-handout-fine = Puede decir sí, ahora no, o no. Puede cambiar de idea. Decir que no, no cambia nada de la ayuda que recibe aquí.
papers-handout-none = Hoy no hay nada en esta lista.

## Lo mismo sin nombre: ninguna palabra dice de dónde viene ni por qué

papers-discreet-title = Lugares y teléfonos
papers-discreet-lead = Una lista de lugares de la zona.
papers-discreet-ask = Donde dice “pregunte”, llame y pregunte.
papers-discreet-checked = Visto el { $day }.
papers-discreet-none = Hoy no hay nada en esta lista.

## Sus respuestas

papers-answers-title = Lo que usted dijo
papers-answers-lead = Esto es lo que usted dijo, con sus palabras. Lo puede cambiar cuando quiera.
papers-answers-one = { $service }, { $partner }: { $answer }
papers-answers-words = Usted dijo: “{ $words }”
papers-answers-at = Lo dijo el { $day }.
papers-answers-ask_on = Pidió que le preguntemos otra vez el { $day }.
papers-answers-needs = Lo que le hace falta
papers-answers-goals = Lo que desea
papers-answers-preferences = Cómo le gustan las cosas
papers-answers-none = Aún no ha dicho nada. Está bien así.
papers-answers-fine = Todo lo que diga está bien. La ayuda que recibe aquí es la misma.

## El permiso: ella deja que digamos algunas cosas a una agencia

papers-release-title = Permiso para decir algunos datos de usted
papers-release-lead = Con esta hoja podemos decir unas pocas cosas de usted a una sola agencia. Léala con calma. Pregunte lo que quiera.
papers-release-rights = Sus derechos
papers-release-right_choice = No tiene que firmar esto.
papers-release-right_services = La ayuda que recibe aquí no depende de esto. Si no firma, todo sigue igual.
papers-release-right_back = Puede quitar este permiso cuando quiera. Nos lo dice o nos escribe. Paramos en ese momento.
papers-release-right_told = Lo que ya les dijimos no se puede hacer volver.
papers-release-right_copy = Puede tener una copia de esta hoja.
papers-release-right_only = Solo podemos decir lo que está en esta lista, y solo a la agencia que está aquí.
papers-release-right_after = No está en nuestras manos lo que hagan después con eso. Antes les puede preguntar.
papers-release-who = Quién lo dice
papers-release-program = { $program }
papers-release-to = A quién se le dice: a una sola agencia
papers-release-partner = { $partner }
papers-release-items = Lo que podemos decir: solo esto
papers-release-item = { $kind }: { $words }
papers-release-item_bare = { $kind }
papers-release-nothing_else = No se puede decir nada más.
papers-release-purpose = Para qué
papers-release-purpose_line = { $purpose }
papers-release-until = Cuándo termina
papers-release-until_day = Termina el { $day }. Después de ese día no decimos nada más.
papers-release-until_once = Es para una sola vez. Después termina.
papers-release-longer = Para que dure más, hay que firmar una hoja nueva.
papers-release-sign = Firmas
papers-release-line_signature = Firme aquí
papers-release-line_name = Nombre de quien firma
papers-release-line_day = Día
papers-release-line_second = Aquí firma también el padre, la madre o quien la cuida por ley
papers-release-line_second_name = Nombre del padre, de la madre o de quien la cuida por ley
papers-release-line_second_day = Día de esa firma
papers-release-line_interpreter = Aquí firma quien lo puso en su idioma
papers-release-line_witness = Aquí pone su nombre quien la vio firmar
papers-release-line_worker = Quien trabaja aquí y lo leyó con usted
papers-release-line_back = Para quitar el permiso, firme aquí
papers-release-line_back_day = Día en que lo quita
papers-release-interpreter = Lo puso en su idioma: { $interpreter }
papers-release-witness = La vio firmar: { $witness }
papers-release-match = El número { $number } une esta hoja con lo que guardamos.
papers-release-who_signs = Quién firma
papers-release-capacity_adult = Una persona adulta. Firma por su cuenta.
papers-release-capacity_emancipated_minor = Tiene menos de 18 años y por ley cuenta como adulta. Firma por su cuenta.
papers-release-capacity_minor = Tiene menos de 18 años. Firma usted y también su padre, su madre o quien la cuida por ley.
papers-release-capacity_minor_alone = Tiene menos de 18 años. Por ley puede recibir esta ayuda por su cuenta, y así firma también.
papers-release-capacity_adult_guardian = Un juez nombró a alguien que firma por usted. Firma esa persona.
papers-release-capacity_adult_guardian_alone = Un juez nombró a alguien para usted. Por ley puede recibir esta ayuda por su cuenta, y así firma también.
papers-release-by_self = Firma usted
papers-release-by_parent = Firma su padre o su madre
papers-release-by_guardian = Firma quien la cuida por ley
papers-release-by_court_guardian = Firma quien nombró el juez
papers-release-by_both = Firma usted y también su padre, su madre o quien la cuida por ley
papers-release-never = No puede firmar esto quien le hizo daño, o tal vez le hizo daño. Tampoco quien tal vez hizo daño a su otro padre o madre.

papers-item-name = Su nombre
papers-item-contact = Cómo hablar con usted
papers-item-language = Su idioma
papers-item-service = La ayuda que quiere
papers-item-needs = Lo que le hace falta
papers-item-goals = Lo que desea
papers-item-times = Las horas que le sirven
papers-item-other = Otra cosa

## 42 CFR parte 2. Para que lo revise el abogado del programa antes de usarlo.

papers-part2-title = Ayuda con drogas o alcohol
papers-part2-partner = Esta agencia da ayuda con drogas o alcohol. La ley 42 CFR parte 2 cuida lo que guarda. Le hace falta su propia hoja con la firma de usted para poder decirnos algo. Ni siquiera puede decir que usted fue. Esta hoja vale solo para lo que nosotras les decimos.
papers-part2-own = Lo que guardamos de usted tal vez está bajo la ley 42 CFR parte 2. Esa ley cuida lo que se guarda sobre ayuda con drogas o alcohol. Por eso esta hoja debe decir todo lo que esa ley pide.
papers-part2-patient = Su nombre (esta ley lo pide)
papers-part2-who = Quién lo puede decir: { $program }
papers-part2-what = Qué puede decir: la lista de esta hoja, y nada más.
papers-part2-to = A quién se le puede decir: { $partner }
papers-part2-why = Para qué: { $purpose }
papers-part2-back = Puede quitar este permiso si lo dice o lo escribe. Lo que ya se dijo, ya se dijo.
papers-part2-ends = Termina el día, o después de la única vez, que dice esta hoja.
papers-part2-again = Quien lo recibe tal vez lo pueda decir otra vez. Entonces tal vez esta ley ya no lo cuida.
papers-part2-refuse = Si no firma, no lo decimos. La ayuda que recibe aquí es la misma.
papers-part2-review = Para el personal: nuestro abogado debe leer estas palabras antes de usar esta hoja.
# El aviso de 42 CFR 2.32(a)(2); va con lo que se dice. No se mide.
papers-part2-notice = 42 CFR part 2 prohibits unauthorized use or disclosure of these records. (La parte 2 de 42 CFR prohíbe usar o divulgar estos registros sin autorización.)

## La carta a una organización: corta, y solo lo que ella permitió

papers-letter-title = Carta sobre una persona que pidió que escribamos
papers-letter-to = Para { $partner }
papers-letter-from = De { $program }
papers-letter-lead = Una persona nos pidió que les escribamos, y firmó una hoja para eso.
papers-letter-name = Nombre
papers-letter-items = Esto es todo lo que les podemos decir:
papers-letter-item = { $kind }: { $words }
papers-letter-only = Por favor, no nos pidan nada más. No podemos decir más, tampoco por teléfono.
papers-letter-hers = Lo demás lo dice esta persona, si quiere y cuando quiera.
papers-letter-free = Esta persona elige si les dice que sí o no. Por favor, no la apuren.
papers-letter-until_day = Les podemos decir esto hasta el { $day }.
papers-letter-until_once = Les podemos decir esto una sola vez.
papers-letter-keep = Por favor, guarden esta carta donde la vea solo quien la debe ver.
papers-letter-reply_never = Por favor, no escriban ni llamen a la persona.
papers-letter-reply_way = Por favor, no escriban ni llamen a la persona, salvo como se dice arriba.
papers-letter-sign = Firma por { $program }
papers-letter-number = Hoja número { $number }

papers-item_theirs-name = Nombre
papers-item_theirs-contact = Modo seguro de hablar con esta persona
papers-item_theirs-language = Idioma
papers-item_theirs-service = Ayuda que quiere
papers-item_theirs-needs = Lo que le hace falta
papers-item_theirs-goals = Lo que desea esta persona
papers-item_theirs-times = Horas que le sirven
papers-item_theirs-other = Además

## Lo mismo por teléfono: léalo, y pare

papers-script-title = Qué decir por teléfono
papers-script-to = Llame a { $partner }
papers-script-before = Antes de llamar: ¿la hoja aún vale? ¿No hay cerca nadie que no deba oír?
papers-script-hello = Diga: “Le llamo de { $program }. Una persona nos pidió que les llamemos, y firmó una hoja para eso.”
papers-script-who = Primero vea que habla con quien debe. No deje nada en una máquina.
papers-script-items = Puede decir esto, y nada más:
papers-script-item = { $kind }: { $words }
papers-script-more = Si le piden más, diga: “No puedo decir más. La persona se lo puede decir.”
papers-script-end = Al final diga: “Por favor, anote solo lo que le hace falta.”
papers-script-after = Después anote en la hoja que llamó, y cuándo.
papers-script-line_spoke = Habló con
papers-script-line_when = Día y hora

## Quitar el permiso: la carta a la organización

papers-revoke-title = Una persona quitó su permiso
papers-revoke-to = Para { $partner }
papers-revoke-from = De { $program }
papers-revoke-lead = El { $day } una persona quitó el permiso con el número { $number }.
papers-revoke-stop = Desde ahora no les decimos nada más. Por favor, no nos pidan nada más.
papers-revoke-stop_you = Por favor, no usen lo que les dijimos más de lo que la ley les pide.
papers-revoke-sent = Les dijimos algo el { $day }.
papers-revoke-call = Por favor, llámennos si se lo han dicho a alguien.
papers-revoke-no_why = No hace falta decir por qué, y no lo preguntamos.
papers-revoke-sign = Firma por { $program }

papers-revoke_copy-title = Usted quitó el permiso
papers-revoke_copy-lead = El { $day } usted quitó el permiso con el número { $number }. Paramos en ese momento.
papers-revoke_copy-told = Lo que dijimos antes a { $partner } no se puede hacer volver:
papers-revoke_copy-none = Hasta ese día no les dijimos nada.
papers-revoke_copy-one = El { $day }: { $items }
papers-revoke_copy-call = Les vamos a llamar y les vamos a mandar una carta.

## Lo que se guarda

papers-held-title = Lo que guardamos de usted
papers-held-lead = Esto es todo lo que guardamos de usted. Puede pedir que quitemos sus palabras o sus respuestas, una por una. Puede pedir que quitemos todo.
papers-held-sign = Sus dos palabras: { $sign }
papers-held-since = Empezamos esta hoja el { $day }.
papers-held-touched = Se cambió por última vez el { $day }.
papers-held-facts = Lo que usted nos dijo
papers-held-nothing = Nada.
papers-held-name = El nombre que nos dio
papers-held-language = Idioma
papers-held-wants_known = Lo que quiere que sepamos
papers-held-words = Palabras para dar con su hoja
papers-held-contact = Cómo hablar con usted
papers-held-contact_how = Cómo: { $how }
papers-held-contact_when = Cuándo es seguro: { $when }
papers-held-contact_not_when = Cuándo no es seguro: { $when }
papers-held-contact_say = Quién decimos que somos: { $say }
papers-held-contact_none = Nos pidió que no la busquemos.
papers-held-needs = Lo que le hace falta
papers-held-goals = Lo que desea
papers-held-preferences = Cómo le gustan las cosas
papers-held-filters = Lo que pidió ver
papers-held-answers = Lo que usted dijo
papers-held-answer = { $day }, { $service }, { $partner }: { $answer }
papers-held-releases = Hojas que firmó
papers-held-release = Número { $number }, { $partner }: { $state }
papers-held-state_drafted = sin firma
papers-held-state_live = aún vale
papers-held-state_expired = terminó
papers-held-state_revoked = usted quitó el permiso
papers-held-state_used_up = se usó una vez y terminó
papers-held-state_to_confirm = en espera, hasta que usted diga si aún vale
papers-held-referrals = Lo que dijimos a otros porque usted lo pidió
papers-held-referral = { $day }, { $partner }: { $items }
papers-held-referral_self = { $day }, { $partner }: le dimos un papel a usted y a ellos no les dijimos nada
papers-held-disclosures = Lo que se dijo sin su permiso
papers-held-disclosure = { $day }, a { $to }: { $items }. Por qué: { $why }
papers-held-told_order = un juez lo mandó
papers-held-told_statute = una ley lo manda: { $law }
papers-held-told_emergency = en ese momento había peligro
papers-held-told_breach = fue un error nuestro
papers-held-tasks = Lo que aún nos falta hacer
papers-held-task_call_partner = Llamar a { $partner } antes del { $day }
papers-held-task_ask_again = Preguntarle otra vez el { $day }, como usted pidió
papers-held-task_wish = Quitar su hoja en cuanto se pueda
papers-held-signed = Firmado por: { $who }
papers-held-paper = La hoja firmada está aquí: { $paper }
papers-held-outcome = Usted nos dijo: «{ $words }»
papers-held-place_place = Tenían lugar.
papers-held-place_no_place = No tenían lugar.
papers-held-law = Orden o ley: { $law }
papers-held-notice = Cómo le quisimos avisar: { $words }
papers-held-safety = Qué hicimos para cuidarle: { $words }
papers-held-within = Quién lo sabe aquí: { $words }
papers-held-lawyer = Le preguntamos a un abogado.
papers-held-hold_one = El { $day } se puso un alto.
papers-held-log = También hay una lista de quién abrió su hoja, y cuándo. En ella no hay palabras suyas.
papers-held-who = Quienes tienen aquí la llave de estas hojas pueden abrir la suya. Cada vez queda anotado.
papers-held-court = Lo que podría ver un juez
papers-held-court_all = Si un juez lo manda, tal vez haya que mostrar lo que está en esta hoja. Lo que no se guarda no se puede mostrar.
papers-held-court_first = Primero llamamos a nuestro abogado. Antes de nada tratamos de avisarle a usted. No decimos ni que la vimos.
papers-held-court_less = Hoy mismo puede hacer más corta esta hoja.
papers-held-hold = Esta hoja está en espera por ley. Por eso aún no la podemos quitar. Guardamos su deseo. Cuando termine la espera, le preguntamos otra vez.
papers-held-wish = El { $day } usted pidió que quitemos todo. Guardamos ese deseo.
papers-held-gone = Cuando la quitamos, se va en ese momento de este equipo y de las copias que el equipo alcanza.
papers-held-not_gone = Las copias viejas en otros lugares y las hojas de papel tal vez duren más. Nos puede preguntar por ellas.

## Quién puede firmar: tabla para el abogado del programa. No se mide: la leen el personal y el abogado.

papers-signers-title = Quién puede firmar una autorización
papers-signers-lead = Para revisión del abogado del programa. Son datos de la ley federal (VAWA, FVPSA, VOCA), no asesoría legal. Cada fila es un caso de las reglas tal como el programa las aplica. No hay excepción.
papers-signers-capacity = La persona de quien se trata
papers-signers-by = Firma
papers-signers-abuser = ¿Quien firma es agresor de la persona, de la menor o de su otro padre o madre?
papers-signers-outcome = Resultado
papers-signers-allowed = permitido
papers-signers-refused = no se permite: { $reason }
papers-signers-row = { $capacity }; firma { $by }; { $abuser }: { $outcome }
papers-signers-capacity_adult = persona adulta
papers-signers-capacity_emancipated_minor = menor emancipada
papers-signers-capacity_minor = menor
papers-signers-capacity_minor_alone = menor que por ley puede recibir el servicio sola
papers-signers-capacity_adult_guardian = persona adulta con tutela nombrada por un tribunal
papers-signers-capacity_adult_guardian_alone = la misma, que por ley puede recibir el servicio sola
papers-signers-by_self = la persona
papers-signers-by_parent = su padre o su madre
papers-signers-by_guardian = quien tiene la tutela
papers-signers-by_court_guardian = quien tiene la tutela nombrada por un tribunal
papers-signers-by_both = la persona y su padre, su madre o quien tiene la tutela
papers-signers-abuser_not = no es agresor
papers-signers-abuser_suspected = hay sospecha
papers-signers-abuser_known = se sabe que lo es
papers-signers-abuser_unknown = no se sabe
papers-signers-reason_adult_alone = una persona adulta firma sola
papers-signers-reason_needs_both = firman la menor y también su padre, su madre o quien tiene la tutela
papers-signers-reason_signs_alone = esta persona firma sola
papers-signers-reason_guardian_signs = firma quien tiene la tutela nombrada por un tribunal
papers-signers-reason_abuser = un agresor nunca firma
papers-signers-reason_suspected = alguien bajo sospecha de serlo nunca firma
papers-signers-reason_unknown = cuando no se sabe si quien firma es agresor, la respuesta es no
