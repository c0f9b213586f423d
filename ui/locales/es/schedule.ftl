# El horario: quién está dónde y cuándo se reúnen los grupos.

nav-schedule = Horario
schedule-week-of = Semana del { $day }
schedule-meetings = { $count ->
    [0] No hay nada.
    [one] Un encuentro.
   *[other] { $count } encuentros.
}
schedule-findings = { $count ->
    [one] Un hallazgo.
   *[other] { $count } hallazgos.
}
schedule-no-findings = Sin hallazgos.
schedule-signed = Firmada.
schedule-not-signed = Todavía sin firmar.
schedule-offices-closed = { $count ->
    [one] { $days }: una oficina cierra.
   *[other] { $days }: hay oficinas cerradas.
}
schedule-how-much = Cuánto
schedule_span-day = Día
schedule_span-week = Semana
schedule_span-month = Mes
schedule-by = Por
schedule_by-people = Personas y grupos
schedule_by-site = Sede
schedule_by-partner = Organización
schedule_by-room = Sala
schedule_rows-people = Persona o grupo
schedule_rows-site = Sede
schedule_rows-partner = Organización
schedule_rows-room = Sala
schedule-only = Solo hallazgos
schedule-print = Imprimir
schedule-export = Exportar
schedule-add = Agregar
schedule-add-first = Agregar tiempo en sede
schedule_before-day = Día anterior
schedule_before-week = Semana anterior
schedule_before-month = Mes anterior
schedule_this-day = Hoy
schedule_this-week = Esta semana
schedule_this-month = Este mes
schedule_after-day = Día siguiente
schedule_after-week = Semana siguiente
schedule_after-month = Mes siguiente
schedule-today = Hoy
schedule-caption = Quién está dónde, del { $from } al { $to }
schedule-week-table = La semana como tabla
schedule-day-table = El día como tabla
schedule-month-table = El mes como tabla
schedule_part-theirs = Personal de otras organizaciones en nuestras sedes
schedule_part-ours = Nuestras intercesoras en otras organizaciones
schedule_part-groups = Grupos
schedule_part-our_sites = Nuestras sedes
schedule_part-their_sites = Sedes de otras organizaciones
schedule_part-partners = Organizaciones
schedule_part-rooms = Salas
schedule_part-no_room = Sin sala indicada
schedule-closed = Cerrado: { $reason }
schedule-closed-day = Cerrado
schedule-keys = Abra una entrada para verla o cambiarla. Arrástrela a otro día, o presione Alt con una flecha: un día hacia un lado, un cuarto de hora hacia arriba o abajo. Nada se guarda hasta que usted vea lo que resulta.
schedule-open-day = { $day }, { $count ->
    [0] nada
    [one] un encuentro
   *[other] { $count } encuentros
}
schedule-more = { $count } más
schedule-empty = No hay nada en estos días
schedule-empty-do = Aquí aparecen el tiempo en sede y las sesiones de grupos cuando alguien los agrega.
schedule-nothing-promised = Los acuerdos prometen tiempo para estos días.
schedule-nothing-found = Sin hallazgos en estos días
schedule-nothing-found-do = Quite «Solo hallazgos» para ver todo.
schedule-printed = Impreso el { $day }
schedule_head-time = Cuándo
schedule_head-who = Quién
schedule_head-where = Dónde
schedule_head-partner = Organización
schedule_head-state = Qué es distinto
schedule-zone = hora de { $zone }
schedule_cancelled-us = Cancelado por nuestro programa
schedule_cancelled-partner = Cancelado por la otra organización
schedule_cancelled-other = Cancelado
schedule-cancelled = Cancelado
schedule-somebody-away = Alguien está ausente
schedule-moved = Movido
schedule-extra = Adicional
schedule-clock-moved = Cambio de hora: más tarde por la diferencia
schedule-clock-twice = Cambio de hora: la primera de las dos
schedule-was-held = Realizada
schedule-heads = Realizada, { $count ->
    [one] vino una persona
   *[other] vinieron { $count } personas
}
schedule-instead = va en su lugar
schedule-away = ausente
schedule-rule = Con qué frecuencia
schedule-note = Nota para este día
schedule-this-day = Este día
schedule-series = Toda la serie
schedule-change = Mover o cambiar
schedule-cancel = Cancelar
schedule-again = Sí se realiza
schedule-held = Registrar como realizada
schedule-held-again = Cambiar la cantidad
schedule-not-held = No se realizó
schedule-take-out = Quitar
schedule-put-back = Volver a la regla
schedule-later = Este y los siguientes
schedule-all = Todos
schedule-extra-day = Agregar un día más
schedule-facts = Acuerdo y notas
schedule-extra-hint = Un encuentro más, en un día que la regla no tiene. Vienen las mismas personas.
schedule-end = Terminar
schedule-bin = Mover a la papelera
schedule-move-hint = Alt con una flecha lo mueve: un día hacia un lado, un cuarto de hora hacia arriba o abajo. Entrar guarda.
schedule-day = Día
schedule-starts = Empieza
schedule-ends = Termina
schedule-site = Sede
schedule-room = Sala
schedule-no-room = Sin sala indicada
schedule-is-away = { $name } está ausente
schedule-substitute-for = Quién va en lugar de { $name }
schedule-nobody = Nadie todavía
schedule-cancelled-by = Quién cancela
schedule_by_whom-us = Nuestro programa
schedule_by_whom-partner = La otra organización
schedule_by_whom-other = Otra causa, como el clima
schedule-head-count = Cuántas personas vinieron
schedule-head-hint = Solo la cantidad. Déjelo vacío si nadie contó. Nunca se escribe quién vino.
schedule-last-day = Último día en que puede haber encuentro
schedule-save-with = { $count ->
    [one] Guardar con un hallazgo
   *[other] Guardar con { $count } hallazgos
}
schedule_did-change = { $who }, { $day }: cambiado.
schedule_did-cancel = { $who }, { $day }: cancelado.
schedule_did-again = { $who }, { $day }: sí se realiza.
schedule_did-held = { $who }, { $day }: registrada como realizada.
schedule_did-open = { $who }, { $day }: ya no está registrada como realizada.
schedule_did-back = { $who }, { $day }: de nuevo según la regla.
schedule_did-out = { $who }, { $day }: quitado.
schedule_did-end = { $who }: la serie termina.
schedule_did-bin = { $who }: la serie está en la papelera.
schedule_did-extra = { $who }: un día más.
schedule_did-facts = { $who }: acuerdo y notas cambiados.

cover-title = Cobertura
cover-about = Lo planeado en esta semana frente a lo que prometen los acuerdos
cover-planned = { $unit ->
    [sessions] { $planned } de { $promised } sesiones
   *[other] { $planned } de { $promised } h
}

preview-title = Lo que resulta
preview-waits = Cuando elija quién, dónde y cuándo, aquí verá los hallazgos antes de guardar.
preview-none = Sin hallazgos. Las horas prometidas se cuentan al guardar.
preview-more = { $count ->
    [one] Y uno más.
   *[other] Y { $count } más.
}
preview-skipped = { $count ->
    [one] Un mes no tiene ese día y se omite: { $months }.
   *[other] { $count } meses no tienen ese día y se omiten: { $months }.
}
preview-clock-moved = Cambia la hora y esta hora no existe. Empieza más tarde por la diferencia: { $days }.
preview-clock-twice = Cambia la hora y esta hora ocurre dos veces. Se toma la primera: { $days }.
preview-dropped = { $count ->
    [one] Un día cambiado ya no ocurre, y se quita: { $days }.
   *[other] { $count } días cambiados ya no ocurren, y se quitan: { $days }.
}
preview-meetings = { $count } encuentros en el próximo año.

rule-once = Una vez
rule-weekly = { $every ->
    [1] Cada semana: { $days }
   *[other] Cada { $every } semanas: { $days }
}
rule-monthly-weekday = { $every ->
    [1] El { $nth } { $day } de cada mes
   *[other] El { $nth } { $day }, cada { $every } meses
}
rule-monthly-date = { $every ->
    [1] El día { $date } de cada mes
   *[other] El día { $date }, cada { $every } meses
}
rule-from = desde el { $day }
rule-open = sin fecha final
rule-until = hasta el { $day }
rule-count = { $count ->
    [one] una vez
   *[other] { $count } veces
}
nth-first = primer
nth-second = segundo
nth-third = tercer
nth-fourth = cuarto
nth-fifth = quinto
nth-last = último
pattern-once = Una vez
pattern-weekly = Por semana
pattern-monthly_weekday = Por mes, en un día de la semana
pattern-monthly_date = Por mes, en una fecha
until-open = Hasta que alguien lo termine
until-on = Hasta un día
until-count = Un número de veces

series-new = Nuevo tiempo en sede
series-new-session = Nueva sesión de { $name }
series-later = { $name }: desde el { $day }
series-all = { $name }: todos los que faltan
series-lead = Quién está dónde y con qué frecuencia. Los hallazgos se ven antes de guardar.
series-lead-kept = Lo pasado queda como fue. Los días cambiados siguen cambiados donde todavía ocurren.
series-who = Con quién
series-where = Dónde
series-when = Cuándo
series-more = Más
series-direction = Quién va adónde
series_direction-theirs = Personal de la otra organización viene a nuestra sede
series_direction-ours = Nuestro personal va a la sede de la otra organización
series-nobody = Nadie de esa parte está todavía en la lista de personal. Agregue primero al personal.
series-two = Un grupo compartido tiene dos facilitadoras, una de cada organización.
series-place = Lugar { $n }
series-add-place = Agregar un lugar que se turna
series-choose = Elija
series-from = Primer día
series-pattern = Con qué frecuencia
series-days = Días
series-every-weeks = Cada cuántas semanas
series-every-months = Cada cuántos meses
series-nth = Cuál
series-day = Día de la semana
series-date = Día del mes
series-until = Por cuánto tiempo
series-until-on = Último día
series-count = Cuántas veces
series-agreement = Según qué acuerdo
series-any-agreement = Cualquiera con esta organización
series-notes = Notas

help-schedule = El horario
help-schedule-1 = El horario muestra quién está en cada sede y cuándo se reúnen los grupos: un día, una semana o un mes, por personas y grupos, sede, organización o sala. Lo que se imprime es la misma tabla; una sede confidencial se imprime solo con su nombre público.
help-schedule-2 = Abra una entrada para moverla, nombrar suplente, cancelarla o registrar una sesión como realizada, con la cantidad de personas. Solo cambia ese día. «Este y los siguientes» y «Todos» cambian el resto de la serie; lo pasado queda como fue.
help-schedule-3 = Antes de guardar, usted ve lo que resulta de un cambio: alguien en dos lugares, una sala ocupada dos veces, una sede cerrada, menos de lo prometido. Un hallazgo no le impide guardar. Alt con una flecha mueve una entrada un día o un cuarto de hora; Entrar guarda.
