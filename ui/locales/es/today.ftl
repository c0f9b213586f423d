# Today.

today-lead-partner = Todavía no hay organizaciones ni acuerdos.
today-lead-agreement = { $partners ->
    [one] Una organización, todavía sin acuerdos.
   *[other] { $partners } organizaciones, todavía sin acuerdos.
}
today-lead = { $partners ->
    [one] Una organización
   *[other] { $partners } organizaciones
}, { $agreements ->
    [one] un acuerdo
   *[other] { $agreements } acuerdos
}. { $ending ->
    [0] Ninguno vence pronto.
    [one] Uno vence pronto.
   *[other] { $ending } vencen pronto.
}
today-ending = Acuerdos por vencer
today-ending-none = Ningún acuerdo vigente termina en los próximos 90 días.
today-all-agreements = Todos los acuerdos
today-drafts = En preparación
today-drafts-none = No hay borradores ni nada en revisión.
today-all-drafts = Todos los borradores
today-confirm = Confirmar
today-see = Ver
today-phrases = Las hojas de recuperación no se revisaron al crear estos registros. Búsquelas ahora: no se pueden mostrar de nuevo.
today-empty-partner = Empiece con una organización
today-empty-partner-do = Una organización asociada es aquella con la que trabaja, o con la que quisiera trabajar. Agregue una, o traiga una lista que ya tenga: una hoja de cálculo o un archivo de directorio.
today-empty-agreement = Después, un acuerdo
today-empty-agreement-do = Registre lo que acordó con una organización: quién da qué, desde cuándo y hasta cuándo. Trellis le dirá aquí qué está por vencer.

# What needs somebody.
today-needs = Lo que necesita a alguien
today-needs-count = { $count ->
    [0] Nada
    [one] Una cosa
   *[other] { $count } cosas
}
today-needs-none = Nada necesita a alguien ahora. Lo que surja se muestra aquí, lo más próximo primero.
today-needs-all = Mostrar las { $count }
reminder-over = Su último día fue { $day }. Registre que venció o renuévelo.
reminder-notice = Aviso oficial hasta { $day }, si no ha de seguir.
reminder-lead = Nuestro plazo empezó { $day } y todavía no sigue nada.
reminder-review = Por revisar, { $day }.
reminder-in_review = En revisión desde { $day }.
reminder-sent_back = Devuelta: { $text }
reminder-closing = Termina { $day }. Falta atender algo de este acuerdo.
reminder-training = Capacitación { $side }, para { $day }.
reminder-practice = Una práctica { $side } de la que se da fe vence { $day }.
reminder-stale = Datos por confirmar desde { $day }.
reminder_side-us = de nuestro personal
reminder_side-partner = de { $partner }
reminder_do-over = Ver
reminder_do-notice = Ver
reminder_do-lead = Renovar
reminder_do-review = Ver
reminder_do-in_review = Ver
reminder_do-sent_back = Ver
reminder_do-closing = Recorrer
reminder_do-training = Planear
reminder_do-practice = Dar fe otra vez
reminder-week-of = Semana del { $day }
reminder-own = Nuestro programa
reminder-review-done = Revisado
reminder-reviewed = Se revisó «{ $name }».
reminder-later = Más tarde
reminder-day = Mostrarlo otra vez el
reminder-tomorrow = Mañana
reminder-week = En una semana
reminder-month = En 30 días
reminder-snoozed = Fuera de la vista hasta el { $day }.
reminder-asleep = { $count } para más tarde
reminder-until = Se muestra otra vez el { $day }
reminder-wake = Mostrar ahora
reminder-woken = Se muestra otra vez.

# Who is here today.
today-here = Quién está hoy
today-here-none = Hoy nadie está en una sede de la otra organización.
today-groups = Grupos que se reúnen hoy
today-groups-none = Hoy no se reúne ningún grupo.
today-day = El horario del día
