# Agreements. What kinds, states, clauses, units and periods are called stands in documents.ftl.

agreements-title = Acuerdos
agreement-one = Acuerdo
agreements-find = Buscar un acuerdo
agreements-find-in = Título, organización, palabras
agreements-kind-any = Cualquier tipo
agreements-within = Termina dentro de
agreements-within-any = Termina cuando sea
agreements-within-days = { $days } días
agreements-one-partner = Solo con { $name }
agreements-register = Exportar el registro
agreements-new-what = un acuerdo
agreements-add = Registrar un acuerdo
agreements-edit = Cambiar «{ $name }»
agreements-open-end = Sin fecha final
agreements-none = Todavía no hay acuerdos
agreements-none-with = Todavía no hay acuerdos con esta organización
agreements-none-do = Registre lo que acordó con una organización, o lo que está preparando. Trellis le dirá qué está por vencer.
agreements-none-found = Nada cumple con todo esto
agreements-none-archived = No hay nada en el archivo
agreements-none-archived-do = Un acuerdo que ya terminó se puede archivar: se queda aquí, fuera de la lista.
agreements-archived = Se archivó «{ $name }».
agreements-restored = Se recuperó «{ $name }».
agreements-removed = «{ $name }» está en la papelera durante 30 días.
agreements-in-bin = Está en la papelera. Desaparece 30 días después de haberse eliminado.
agreements-in-archive = Está en el archivo: no aparece en la lista.
agreements-form-lead = Para empezar bastan una organización y un título. Lo demás puede venir después.

agreement-what = Qué es
agreement-partner = Organización
agreement-partner-empty = Elija con qué organización es.
agreement-title = Título
agreement-title-hint = Necesario. Como lo llama el personal.
agreement-kind = Tipo
agreement-state = Estado
agreement-state-hint = Cambia con los pasos en la página del acuerdo.
agreement-purpose = Propósito
agreement-purpose-hint = Aparece en el resumen.
agreement-notes = Nuestras notas
agreement-days = Fechas
agreement-start = Primer día
agreement-end = Último día
agreement-end-hint = Deje vacío si no tiene fecha final.
agreement-ends = Termina
agreement-notice-days = Aviso oficial, días antes del final
agreement-notice-hint = Como dice el acuerdo.
agreement-lead-days = Nuestra propia anticipación, días antes del final
agreement-lead-hint = Cuándo empezamos a trabajar en lo que sigue.
agreement-reviews = Fechas de revisión
agreement-review-n = Fecha de revisión { $n }
agreement-review-add = Agregar una fecha de revisión
agreement-next-review = Próxima revisión
agreement-no-review = Ninguna
agreement-next = Siguiente paso
agreement-export = Exportar un resumen

next-over = Pasó su final, { $day }
next-notice = Aviso a más tardar el { $day }
next-noticed = Termina el { $day }
next-lead = En preparación desde el { $day }
next-review = Revisión el { $day }
next-ends = Termina el { $day }

life-title = En qué punto está
life-since = desde el { $day }
life-by = a más tardar el { $day }
life-ends = Termina

clocks-title = Dos relojes
clocks-no-end = No tiene último día; por eso no corre ningún reloj.
clock-notice = Aviso oficial a más tardar el { $day }
clock-notice-since = El aviso oficial era para el { $day }
clock-notice-none = No se acordó un aviso oficial
clock-lead = Nuestra anticipación, desde el { $day }
clock-lead-since = Nuestra anticipación, desde el { $day }
clock-lead-none = Sin anticipación propia
clock-before = { $days ->
    [one] Un día antes del final.
   *[other] { $days } días antes del final.
}
clock-left = { $days ->
    [one] Falta un día.
   *[other] Faltan { $days } días.
}
clock-today = Es hoy.
clock-past = { $days ->
    [one] Hace un día.
   *[other] Hace { $days } días.
}

span-both = del { $from } al { $until }
span-from = desde el { $from }
span-until = hasta el { $until }

commitments-title = Lo que se prometió
commitments-lead = Lo que se puede contar: quién da qué a quién, y cuánto.
commitments-they-give = { $partner } nos da
commitments-we-give = Damos a { $partner }
commitment-add = Agregar un compromiso
commitment-n = Compromiso { $n }
commitment-giver = Quién da
commitment-giver-referrals = En las referencias: quién las acepta.
commitment-unit = Qué
commitment-quantity = Cuántas unidades
commitment-period = Por cada
commitment-no-quantity = Las referencias no se cuentan; por eso no llevan número.
commitment-description = Con palabras
commitment-description-hint = Por ejemplo, «Una terapeuta, lunes y martes».
commitment-from = Desde
commitment-from-hint = Vacío: desde el primer día.
commitment-until = Hasta
commitment-until-hint = Vacío: hasta el último día.

clauses-title = Cláusulas
clauses-from = De la lista de un buen acuerdo
clauses-lead = Lo que contiene un buen acuerdo entre un programa como el nuestro y una organización de salud mental. Abra cada línea y anote qué se hizo.
clause-state = Qué se hizo
clause-text = Palabras del acuerdo
clause-text-hint = Aparecen en el resumen.
clause-reason = Por qué no está en el texto
clause-reason-hint = Se queda dentro y no aparece en ningún documento que salga.
clause-reason-said = Nuestra razón: { $reason }

parties-title = Partes
parties-none = No hay nadie anotado.
party-side = Parte
party-name = Nombre
party-title = Cargo
party-contact = Teléfono o correo
party-signed-on = Firmó el
party-signed-hint = Vacío: todavía no.
party-signed = firmó el { $day }
party-unsigned = sin firmar todavía
party-liaison = Enlace
signatories-title = Quién firma
signatory-add = Agregar a alguien que firma
signatory-n = Firmante { $n }
liaisons-title = Enlaces
liaison-add = Agregar un enlace
liaison-n = Enlace { $n }

picker-hint = Escriba una parte del nombre y luego elija.
picker-found = { $count ->
    [0] Ninguna organización tiene esas palabras.
    [one] Se encontró una organización.
   *[other] Se encontraron { $count } organizaciones.
}
picker-change = Elegir otra

# Su vida, su cadena y lo que termina con él.
agreement-sealed = Las dos partes firmaron este texto: ya no cambia. Las notas, los enlaces, los días de revisión y nuestro propio plazo sí pueden cambiar. Para todo lo demás, haga una enmienda.
steps-title = Pasos dados
steps-kept = Quién y cuándo. Se guardan y nunca se cambian.
step-what = Paso
step-on = El día
step-by = Lo registró
step-side = Qué parte
step-reason = Por qué (queda adentro)
step-submit = Enviar a revisión
step-send_back = Volver a borrador
step-activate = Firmado, que empiece
step-give_notice = Registrar un aviso
step-withdraw_notice = Aviso retirado
step-expire = Registrar que venció
step-end_early = Terminarlo antes
step-seal = Sellar el texto firmado
step_ask-submit = Otra persona mira el borrador antes de la firma.
step_ask-send_back = Vuelve a ser un borrador. Diga qué falta.
step_ask-activate = ¿Firmaron las dos partes? Desde ahora obliga y su texto no vuelve a cambiar. El acuerdo anterior queda reemplazado. Esto no se deshace.
step_ask-give_notice = Una parte dijo que no va a seguir. El acuerdo obliga hasta su final.
step_ask-withdraw_notice = Se retiró el aviso: el acuerdo sigue.
step_ask-expire = Pasó su último día. Esto no se deshace; todavía se puede renovar.
step_ask-end_early = Deja de obligar ese día. Esto no se deshace. Después viene una lista de lo que termina con él.
step-seal-ask = ¿Las dos partes firmaron este texto, palabra por palabra? Desde ahora no vuelve a cambiar. Esto no se deshace.
step_done-submit = Enviado a revisión
step_done-send_back = Volvió a borrador
step_done-activate = Empezó a obligar
step_done-give_notice = Se dio aviso
step_done-withdraw_notice = Se retiró el aviso
step_done-expire = Venció
step_done-end_early = Terminó antes
step_done-supersede = Reemplazado
step-sealed = El texto firmado está sellado.
step-unsealed = El texto de este acuerdo todavía no está sellado: aún se puede cambiar. Séllelo cuando cada firma tenga su fecha.
step-past-end = Su último día fue el { $day }. Registre que venció o renuévelo.
follow-renewal = Renovar
follow-amendment = Enmendar
follow_done-renewal = La renovación empieza como borrador con los mismos términos.
follow_done-amendment = La enmienda empieza como borrador con los mismos términos.
chain-title = Cadena
chain-first = El primero
chain-this = Este acuerdo
chain-compare = Qué cambió
chain-digest = Texto firmado, huella
link-renewal = Renovación
link-amendment = Enmienda
compare-title = Qué cambió
compare-part = Parte
compare-nothing = Nada
compare-same = Los dos dicen lo mismo
compare-same-more = No se comparan las fechas de firma ni las notas.
closing-title = Lo que termina con él
closing-lead = Recorra esta lista con las personas a quienes toca.
under-title = Grupos y tiempo en el lugar
under-none = Ningún grupo ni tiempo en el lugar depende de él.
under_kind-session = Grupo
under_kind-on_site = En el lugar
under-last = última vez el { $day }
under-over = No hay nada planeado después.
under-covered = Sigue el { $day }; otro acuerdo lo sostiene.
under-open = Sigue el { $day } sin ningún acuerdo. Termínelo o póngalo bajo otro acuerdo.
under-no_agreement = Entonces ningún acuerdo lo sostiene. Archívelo o póngalo bajo otro acuerdo.
closing-promises = Promesas
closing-none = No había ninguna promesa contada.
closing_do-hours_on_site = Avise a quienes trabajan en el lugar, recoja las llaves, libere la sala.
closing_do-groups = Decida con las dos personas que facilitan qué pasa con el grupo, y avísele a tiempo.
closing_do-sessions = Decida con las dos partes qué sesiones se hacen todavía.
closing_do-trainings = Diga qué capacitaciones se hacen todavía.
closing_do-consultations = Diga hasta cuándo se puede llamar todavía.
closing_do-space = Diga desde cuándo queda libre la sala.
closing_do-other = Arregle esto con la otra parte.
closing-done = { $by }, { $at }
closing-referrals = Quienes tienen la llave de las elecciones: revisen las referencias abiertas a esta organización.

# Words for the clauses, as a suggestion.
clause-suggest = Usar las palabras que sugerimos
clause-suggest-hint = Es una sugerencia nuestra, no consejo legal: haga que su abogada o abogado lea el acuerdo.
clause_words-purpose = Nuestras dos organizaciones trabajan juntas para que una sobreviviente que quiera apoyo de salud mental lo encuentre cerca, con personas que entienden la violencia doméstica, y a su manera.
clause_words-roles = El programa ofrece acompañamiento, planes de seguridad y un lugar de encuentro. La organización colaboradora ofrece servicios de salud mental con personal calificado. Ninguna actúa en nombre de la otra.
clause_words-own_duties = Cada organización conserva sus propios deberes según la ley, su licencia y sus fondos. Ninguna dirige al personal de la otra.
clause_words-survivor_decides = Nada sobre una sobreviviente se comparte, se programa ni se empieza si ella no lo pide. Puede parar en cualquier momento y no tiene que decir por qué.
clause_words-voluntary = Todos los servicios son voluntarios. Ni el refugio, ni el acompañamiento ni otra ayuda dependen de aceptar un servicio de la otra organización.
clause_words-confidentiality_wall = El personal de cada organización no ve los registros de la otra, tampoco donde comparten salas, grupos o teléfonos. Los registros se guardan y se cierran por separado.
clause_words-never_replaces_release = Este acuerdo no es una autorización para dar información y nunca la sustituye.
clause_words-separate_release = Una autorización nombra una sola agencia, su propósito, exactamente qué se dice y el día en que termina. La firma ella misma, puede retirarla en cualquier momento y recibe la misma ayuda sin ella.
clause_words-subpoena_protocol = Quien reciba una citación, una orden o una visita llama primero a su propia abogada o abogado, no confirma que conoce a nadie y avisa a la otra organización hasta donde la ley lo permite.
clause_words-mandated_reporting = Cada organización dice por escrito qué debe reportar su personal y a quién. Una sobreviviente lo oye antes de empezar a contar.
clause_words-on_site = El personal presencial está los días y las horas acordados, en la sala acordada. Las llaves y claves se entregan a nombre de cada persona y se devuelven cuando el trabajo termina.
clause_words-orientation_supervision = El personal presencial completa la orientación del lugar antes de su primer día. La supervisión clínica queda con la organización que lo emplea.
clause_words-training_both_ways = Cada organización capacita al personal de la otra al menos una vez al año: sobre violencia doméstica y seguridad, y sobre trauma y salud mental.
clause_words-language_access = Quien ofrece un servicio consigue intérpretes y accesibilidad. Nunca se pide a hijas, hijos, familiares o amistades que interpreten.
clause_words-money = No hay pagos entre las partes. Lo que cada una da en especie está en la lista de compromisos.
clause_words-amendment = Los cambios se hacen por escrito y los firman las dos partes.
clause_words-dispute = Si no estamos de acuerdo, los enlaces se reúnen en cinco días hábiles y las direcciones en diez. Mientras tanto siguen los servicios a sobrevivientes.
clause_words-ending = Cualquiera de las partes puede terminar este acuerdo por escrito, con el aviso acordado. Los grupos terminan en un día que sus integrantes conocen a tiempo, y nadie se queda sin un camino: cada referencia abierta se conversa con la propia sobreviviente.
