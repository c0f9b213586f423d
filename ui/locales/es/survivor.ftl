# La vista de la sobreviviente: lo que lee en el equipo vuelto hacia ella, y los datos que también dicen sus papeles.
# Sexto grado o menos en los dos idiomas: tests/ui/readability.test.mjs. Con calma, sin culpa; nada se cuenta ni se apura.

## En cada paso

survivor-larger = Letra más grande
survivor-smaller = Letra más chica
survivor-back = Volver
survivor-all = Volver a toda la ayuda
survivor-done = Terminé por ahora
survivor-said = Lo que dije
survivor-give = Devolver la computadora
survivor-sign = Sus dos palabras aquí: { $sign }
survivor-demo = DEMO. Nada de esto es real.
survivor-wait = Un momento…
survivor-trouble = Eso no funcionó. No se perdió nada. Puede probar otra vez o preguntar a la persona que está con usted.
survivor-again = Probar otra vez
survivor-rest = Esta página descansa. Pulse una tecla para seguir.

## El comienzo

survivor-welcome = Hola
survivor-welcome-lead = Aquí puede ver qué ayuda hay y decir qué quiere. Puede verlo todo, una parte o nada.
survivor-promise-skip = Puede saltar esto.
survivor-promise-mind = Puede cambiar de idea.
survivor-promise-no = Decir que no, no cambia nada de la ayuda que recibe aquí.
survivor-welcome-who = La persona que está con usted puede leer lo que diga aquí. También otras personas de aquí que tienen la llave. Cada vez queda anotado.
survivor-language = Elija su idioma
survivor-welcome-go = Ver la ayuda
survivor-welcome-skip = Saltar todo esto

## Toda la ayuda

survivor-menu = Ayuda que usted puede elegir
survivor-menu-lead = Mire con calma, todo el tiempo que quiera. Usted elige lo que le sirve, o nada.
survivor-menu-fits = Aquí está lo que va con lo que usted pidió. Para ver toda la ayuda, pregunte a la persona que está con usted.
survivor-menu-none = No hay nada que vaya con todo lo que pidió
survivor-menu-none-lead = Eso puede pasar. Si deja una de estas cosas, hay más que ver. Pida a la persona que está con usted que lo cambie.
survivor-menu-loosen = { $filter }: { $count } más
survivor-menu-empty = Hoy no hay nada en esta lista. Pregunte a la persona que está con usted qué más hay.
survivor-look = Ver más de cerca
survivor-own = Con nosotras
survivor-answered = Usted dijo: { $answer }

survivor-kind-counseling = Hablar con una persona
survivor-kind-group = Grupos
survivor-kind-children = Para niñas y niños
survivor-kind-psychiatry = Medicinas
survivor-kind-crisis = Ayuda ahora mismo
survivor-kind-substance_use = Drogas o alcohol
survivor-kind-peer_support = Personas que pasaron por algo así
survivor-kind-evaluation = Una prueba o un informe
survivor-kind-advocacy = Alguien a su lado
survivor-kind-other = Otra ayuda

survivor-filter-kinds = Clase de ayuda
survivor-filter-languages = Idioma
survivor-filter-modes = En persona, teléfono o video
survivor-filter-town = Ciudad
survivor-filter-sliding_scale = Costo según lo que gana
survivor-filter-childcare = Cuidado de niños
survivor-filter-accessible = Fácil de entrar
survivor-filter-staff_gender = Quién trabaja allí
survivor-filter-accepting = Recibe ahora a gente nueva
survivor-filter-no_police_report = Sin reporte de la policía

## Datos de una clase de ayuda; los papeles dicen las mismas palabras

survivor-ask = pregunte
survivor-facts = Cómo es
survivor-fact-what = Qué es
survivor-fact-audience = Para quién es
survivor-fact-languages = Idioma
survivor-fact-cost = Costo
survivor-fact-how = Cómo
survivor-fact-town = Dónde
survivor-fact-wait = Espera
survivor-fact-childcare = Cuidado de niños
survivor-fact-staff = Quién trabaja allí
survivor-fact-access = Para entrar
survivor-fact-accepting = Gente nueva
survivor-fact-bring = Qué llevar
survivor-fact-line = { $label }: { $value }
survivor-mode-in_person = en persona
survivor-mode-telephone = por teléfono
survivor-mode-video = por video
survivor-childcare-yes = sí
survivor-childcare-no = no
survivor-staff-women = mujeres
survivor-staff-men = hombres
survivor-staff-choice = usted puede elegir
survivor-staff-mixed = mujeres y hombres
survivor-accepting-yes = ahora reciben a gente nueva
survivor-accepting-waiting_list = hay lista de espera
survivor-accepting-no = ahora no reciben a gente nueva
survivor-accepting-unknown = pregunte
survivor-sliding = Paga según lo que gana.
survivor-checked = Vimos estos datos el { $day }. Tal vez ya no son así.
survivor-unchecked = Aún no vimos si estos datos están bien.

## Lo que conviene saber antes de elegir; los papeles dicen las mismas palabras

survivor-duties = Es bueno saber esto antes
survivor-report-child_abuse = Si hay daño a un niño, o puede haberlo, lo deben decir al estado.
survivor-report-elder_abuse = Si hay daño a una persona mayor, o puede haberlo, lo deben decir al estado.
survivor-report-disabled_adult_abuse = Si hay daño a una persona con discapacidad, o puede haberlo, lo deben decir al estado.
survivor-report-injuries = Si usted tiene cierta clase de heridas, lo deben decir a la policía.
survivor-report-threats = Si creen que alguien va a recibir mucho daño, tal vez deban avisar.
survivor-report-none = Dicen que no tienen que dar aviso de nada.
survivor-report-unknown = ¿De qué deben dar aviso? No lo sabemos. Les puede preguntar.
survivor-records = Quién puede ver lo que guardan de usted: { $records }
survivor-records-unknown = ¿Quién puede ver lo que guardan de usted? No lo sabemos. Les puede preguntar.
survivor-police-yes = Piden un reporte de la policía.
survivor-police-no = No hace falta un reporte de la policía.
survivor-police-unknown = ¿Hace falta un reporte de la policía? No lo sabemos. Les puede preguntar.
survivor-privacy-yes = Una ley muy firme cuida lo que guardan sobre drogas o alcohol (42 CFR parte 2). Les hace falta su propia hoja con la firma de usted para decirnos que usted fue.
survivor-privacy-unknown = ¿Cuida lo que guardan la ley sobre drogas y alcohol (42 CFR parte 2)? No lo sabemos. Les puede preguntar.

## La elección

survivor-question = ¿Qué quiere usted?
survivor-question-lead = Todo lo que diga está bien. No tiene que decir por qué. Puede dejarlo en blanco.
survivor-answer-yes = Sí
survivor-answer-not_now = Ahora no
survivor-answer-no = No
survivor-answer-something_else = Otra cosa
survivor-answer-changed_mind = Cambié de idea
survivor-words = ¿Quiere decir algo más con sus palabras? Puede saltar esto.
survivor-words-keep = Guardar mis palabras
survivor-kept = Usted dijo “{ $answer }”. Lo puede cambiar cuando quiera. La ayuda que recibe aquí es la misma.
survivor-kept-words = Sus palabras están guardadas. Las puede cambiar cuando quiera. La ayuda que recibe aquí es la misma.
survivor-kept-noday = No le vamos a preguntar otra vez un día. La ayuda que recibe aquí es la misma.
survivor-kept-day = Le vamos a preguntar otra vez el { $day }. Lo puede cambiar cuando quiera. La ayuda que recibe aquí es la misma.
survivor-later = Pregúnteme otra vez un día
survivor-later-day = ¿Qué día?
survivor-later-keep = Guardar este día
survivor-later-drop = Mejor sin día
survivor-later-missing = Elija un día que aún no llegó. O déjelo así: no hace falta un día.
survivor-skip = Saltar esta

## Lo que dijo

survivor-answers = Lo que dije
survivor-answers-lead = Puede cambiar todo esto, las veces que quiera.
survivor-answers-none = Aún no ha dicho nada. Está bien así.
survivor-answers-words = Sus palabras: “{ $words }”
survivor-answers-day = Preguntar otra vez el { $day }
survivor-change = Ver o cambiar

## El fin

survivor-end = Terminó por ahora
survivor-end-lead = Aquí puede parar con calma. Lo que dijo está bien, y lo que no dijo también.
survivor-end-same = La ayuda que recibe aquí es la misma. Puede volver a esto cuando quiera.
survivor-end-paper = Si quiere algo en papel, pregunte a la persona que está con usted. Usted elige.
survivor-end-look = Ver otra vez la ayuda

## Devolver la computadora

survivor-leave = Devolver la computadora
survivor-leave-lead = Ahora puede dar la computadora. La persona que trabaja aquí escribe su frase de acceso.
survivor-leave-pass = Frase de acceso de quien trabaja aquí
survivor-leave-go = Abrir las hojas del personal
survivor-leave-stay = Quedarme aquí
survivor-leave-empty = Primero escriba la frase de acceso. O quédese aquí.
survivor-leave-wrong = Esa no era. No se perdió nada. Escríbala otra vez, o quédese aquí.
survivor-leave-later = Ahora no se puede abrir. No se perdió nada. Espere un poco y pruebe otra vez, o quédese aquí.
