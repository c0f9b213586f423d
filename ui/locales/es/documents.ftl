# Words of agreements and of the papers made from them. The program and its pages read this same file.
# Ids end in the value as the store writes it: kind-mou, state-in_review, clause-own_duties.

## What an agreement is

kind-mou = Memorando de entendimiento
kind-referral = Acuerdo de referencias
kind-on_site = Acuerdo de personal presencial
kind-group = Acuerdo para facilitar grupos en conjunto
kind-training = Acuerdo de intercambio de capacitaciones
kind-confidentiality = Acuerdo de confidencialidad

state-draft = Borrador
state-in_review = En revisión
state-active = Vigente
state-in_notice = En periodo de aviso
state-expired = Vencido
state-ended_early = Terminado antes de tiempo
state-superseded = Sustituido por otro

side-us = Nuestro programa
side-partner = Organización asociada

## The checklist of a good agreement

clause-purpose = Propósito de la colaboración
clause-roles = Funciones de cada organización
clause-own_duties = Cada una conserva sus propios deberes
clause-survivor_decides = La sobreviviente decide
clause-voluntary = Los servicios son voluntarios
clause-confidentiality_wall = Separación de la información confidencial
clause-never_replaces_release = Este acuerdo nunca sustituye una autorización
clause-separate_release = Una autorización por separado para cada agencia
clause-subpoena_protocol = Qué se hace cuando llega una citación judicial
clause-mandated_reporting = Quién tiene obligación de reportar y qué
clause-on_site = Días, sala y llaves del personal presencial
clause-orientation_supervision = Orientación y supervisión
clause-training_both_ways = Capacitación en ambos sentidos
clause-language_access = Idioma y accesibilidad
clause-money = Dinero o apoyo en especie
clause-amendment = Cómo se modifica este acuerdo
clause-dispute = Cómo se resuelven los desacuerdos
clause-ending = Fin del acuerdo, y qué pasa con los grupos y las referencias abiertas

clause_state-open = Sin revisar todavía
clause_state-included = En el texto
clause_state-left_out = Omitida

## What is promised

unit-hours_on_site = Horas presenciales
unit-groups = Grupos
unit-sessions = Sesiones
unit-trainings = Capacitaciones
unit-consultations = Consultas
unit-space = Sala, medias jornadas
unit-other = Otro
unit-referrals = Acepta referencias

period-week = Semana
period-month = Mes
period-quarter = Trimestre
period-year = Año
period-term = Todo el plazo

quantity-hours_on_site = { $count ->
    [one] { $count } hora presencial
   *[other] { $count } horas presenciales
}
quantity-groups = { $count ->
    [one] { $count } grupo
   *[other] { $count } grupos
}
quantity-sessions = { $count ->
    [one] { $count } sesión
   *[other] { $count } sesiones
}
quantity-trainings = { $count ->
    [one] { $count } capacitación
   *[other] { $count } capacitaciones
}
quantity-consultations = { $count ->
    [one] { $count } consulta
   *[other] { $count } consultas
}
quantity-space = { $count ->
    [one] { $count } media jornada de sala
   *[other] { $count } medias jornadas de sala
}
quantity-other = { $count }
quantity-referrals = No se cuenta

per-week = por semana
per-month = por mes
per-quarter = por trimestre
per-year = por año
per-term = en todo el plazo

promise = { $quantity } { $per }

## Dates

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date = { $day } de { $month } de { $year }
date-range = del { $from } al { $until }
date-from = desde el { $from }
date-until = hasta el { $until }
days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}

## On the paper

paper-summary = Resumen de acuerdo
paper-summaries = Resúmenes de acuerdos
paper-register = Registro de acuerdos
paper-contents = Contenido
paper-no-summaries = No se eligió ningún acuerdo para este resumen.
paper-no-lines = No hay acuerdos en este registro.
paper-count = { $count ->
    [one] { $count } acuerdo
   *[other] { $count } acuerdos
}
paper-draws-on = No usa ningún expediente de sobrevivientes.
paper-printed = Impreso el { $date }
paper-page = Página { $page } de { $pages }
paper-chain = Cadena { $count }, extremo { $head }…
paper-demo = DEMO
paper-demo-says = Personas y organizaciones inventadas
paper-unnamed = (sin nombre)

fact-program = Programa
fact-partner = Organización asociada
fact-kind = Tipo
fact-state = Estado
fact-term = Plazo
fact-notice = Aviso oficial a más tardar
fact-chain = Versiones
counted = { $dates }: prometido { $promised }, cumplido { $delivered }.
version-first = Primero
version-renewal = Renovación
version-amendment = Enmienda
version-line = { $link }: { $name }, { $state }, { $dates }
column-chain = Versiones
column-counted-from = Contado desde
column-counted-to = Contado hasta
column-promised = Prometido
column-delivered = Cumplido
fact-review = Revisiones
fact-no-end = { $from }, sin fecha de fin
fact-no-dates = Sin fechas todavía

section-purpose = Propósito
section-commitments = Compromisos
section-parties = Partes y firmas
section-liaisons = Enlaces
section-places = Lugares
section-clauses = Cláusulas en el texto
section-clauses-not = Cláusulas que no están en el texto
clauses-left-out = Omitidas
clauses-open = Sin revisar todavía

gives-us = { $partner } nos da
gives-partner = Damos a { $partner }
commitments-none = No hay compromisos por escrito.
whole-term = Todo el plazo
not-signed = Sin firmar todavía

column-what = Qué
column-how-much = Cuánto
column-when = Cuándo
column-side = Parte
column-name = Nombre
column-title = Cargo
column-signed = Fecha de firma
column-contact = Contacto
column-address = Dirección
column-agreement = Acuerdo
column-partner = Organización asociada
column-kind = Tipo
column-state = Estado
column-start = Inicio
column-end = Fin
column-ends = Termina
column-notice = Aviso antes del
column-left = Días que quedan
column-within = Termina en
column-purpose = Propósito
column-reviews = Revisiones
column-giver = Quién da
column-unit = Unidad
column-quantity = Cantidad
column-period = Por cada
column-description = Descripción
column-from = Desde
column-until = Hasta
column-role = Papel
column-clause = Cláusula
column-text = Texto
column-archived = Archivado
column-id = Id

role-signatory = Firma
role-liaison = Enlace
place-public-name = Solo el nombre público
yes = Sí
no = No

group-overdue = Pasada la fecha de fin
group-30 = Terminan en 30 días o menos
group-60 = Terminan en 31 a 60 días
group-90 = Terminan en 61 a 90 días
group-later = Terminan más tarde
group-no_end = Sin fecha de fin
group-not_yet = Todavía no vigentes
group-over = Ya no vigentes
within = En { $days } días
overdue-by = { $count ->
    [one] { $count } día de más
   *[other] { $count } días de más
}
register-on = Lo que vence, contado desde el { $date }

## Sheets

sheet-about = Acerca de
sheet-agreements = Acuerdos
sheet-commitments = Compromisos
sheet-parties = Partes
sheet-places = Lugares
sheet-clauses = Cláusulas
sheet-register = Registro
about-what = Qué es esto
about-program = Programa
about-printed = Hecho el
about-chain = Cadena
about-head = Extremo de la cadena
about-source = Fuente
about-apostrophe = Un texto que empieza con un apóstrofo (') delante de =, +, -, @, un tabulador u otro apóstrofo lo lleva para que siga siendo texto. Quítelo para ver el texto como se escribió.

## En un calendario

calendar-lead = Empieza nuestra anticipación: { $name }, { $partner }
calendar-notice = Vence el aviso oficial: { $name }, { $partner }
calendar-review = Revisión: { $name }, { $partner }
calendar-end = Último día: { $name }, { $partner }

## El calendario

paper-schedule = Calendario
schedule-none = Nada se reúne en estos días.
schedule-count = { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
}
column-time = Hora
column-meeting = Qué
column-people = Quién
column-where = Dónde
meeting-on_site = En el lugar
meeting-session = Grupo compartido
meeting-moved = Movida de su hora habitual
cancelled_by-us = Cancelada por nuestro programa
cancelled_by-partner = Cancelada por la organización asociada
cancelled_by-other = Cancelada
clock-am = a. m.
clock-pm = p. m.
weekday-1 = Lunes
weekday-2 = Martes
weekday-3 = Miércoles
weekday-4 = Jueves
weekday-5 = Viernes
weekday-6 = Sábado
weekday-7 = Domingo
## The partnership, on summaries and reports

section-placement = Dónde está la colaboración
section-trainings = Capacitación mutua
section-services = Servicios
section-levels = Los niveles en el tiempo
section-agreements = Acuerdos
section-balances = Lo que se intercambia
section-ahead = Lo que vence después
column-criterion = Criterio
column-whose = De quién
column-stands = Cómo está
column-since = Desde
column-shown-by = Lo muestra
column-day = Día
column-topic = Tema
column-trained = Quién capacitó a quién
column-hours = Horas
column-staff = Personal que asistió
column-staff-us = Nuestro personal
column-staff-partner = Personal de la otra parte
column-level = Nivel
column-changed = Lo que había cambiado
column-service = Servicio
column-accepting = Recibe a personas nuevas
column-how = Cómo, dónde, idiomas
column-place = Sede
column-term = Vigencia
column-difference = Diferencia
column-given-us = Dado por nuestra parte
column-given-partner = Dado por la otra parte
column-balance = Saldo
column-fact = Dato
column-value = Lo que se sabe
sheet-placement = Ubicación
sheet-trainings = Capacitaciones
sheet-partners = Organizaciones
sheet-services = Servicios
sheet-levels = Niveles en el tiempo
sheet-balances = Lo que se intercambia
sheet-ahead = Lo que vence después
record-agreement = Acuerdo
record-training = Capacitación
record-group = Grupo compartido
record-on_site = Días presenciales
record-attestation = Práctica de la que se da fe
record-team = Equipo
record-colocation = Sede en común
record-door = Servicio en una puerta
changed-met = se cumple
changed-not_met = pendiente
changed-lapsed = venció
paper-lapsed-since = Venció el { $day }
paper-not-met = Pendiente
paper-together = Ambas partes juntas
paper-planned = Planeada para el { $day }
paper-trained = { $from } capacitó a { $to }
paper-trained-both = { $from } y { $to } se capacitaron mutuamente
paper-staff = { $name }: { $count }
paper-no-trainings = No hay capacitaciones anotadas para estos días.
paper-number = { $number }
paper-more = { $number } más
paper-less = { $number } menos
paper-report = Informe de colaboración
paper-reports = Informes de colaboración
paper-report-span = Informe de colaboración, { $span }
paper-no-partners = No se eligió ninguna organización para este informe.
paper-partners = { $count ->
    [one] { $count } organización
   *[other] { $count } organizaciones
}
paper-commitments = Compromisos, { $span }
paper-trainings = Capacitación mutua, { $span }, y lo planeado
paper-gives = { $from } da a { $to }
paper-none-counted = Nada se prometió en números para estos días.
paper-no-agreements = No hay ningún acuerdo con esta organización.
paper-no-levels = Todavía no se alcanza ningún nivel.
paper-nothing-ahead = Nada con fecha conocida.
paper-training-of = Capacitación de { $name }
fact-confirmed = Última confirmación de los datos
fact-languages = Idiomas
end-notice = Toca el aviso oficial: { $name }
end-review = Toca la revisión: { $name }
end-end = Último día del acuerdo: { $name }
end-criterion = Último día en que se cumple: { $name }
language-en = inglés
language-es = español
language-ase = lengua de señas americana
language-ar = árabe
language-zh = chino
language-fr = francés
language-ht = criollo haitiano
language-hmn = hmong
language-ko = coreano
language-pt = portugués
language-ru = ruso
language-so = somalí
language-tl = tagalo
language-vi = vietnamita

## La semana de quien supervisa

paper-review = Revisión de una semana
week-unsigned = Sin firmar.
week-signed = Firmada por { $by } el { $date }.
week-open = { $count ->
    [0] No había nada abierto.
    [one] { $count } observación estaba abierta.
   *[other] { $count } observaciones estaban abiertas.
}
week-changed = { $count ->
    [one] { $count } reunión es distinta de lo firmado.
   *[other] { $count } reuniones son distintas de lo firmado.
}
week-findings = Lo que se revisó
week-findings-none = No había nada que revisar.
week-hours = Horas y sesiones
week-hours-none = No se prometió nada para estos días.
standing-open = Abierta
standing-sent_back = Devuelta
standing-accepted = Aceptada
column-about = Sobre
column-planned = Previsto

## Conteos para quienes financian

paper-counts = Conteos por mes
paper-count-hidden = oculto (pequeño)
sheet-counts = Conteos
column-month = Mes
column-count = Cuántos
