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
today-stale = Datos por confirmar
today-stale-none = Los datos de todas las organizaciones se confirmaron hace poco.
today-all-stale = Todos por confirmar
today-confirmed = Última confirmación: { $ago }
today-confirm = Confirmar
today-see = Ver
today-phrases = Las hojas de recuperación no se revisaron al crear estos registros. Búsquelas ahora: no se pueden mostrar de nuevo.
today-empty-partner = Empiece con una organización
today-empty-partner-do = Una organización asociada es aquella con la que trabaja, o con la que quisiera trabajar. Agregue una, o traiga una lista que ya tenga: una hoja de cálculo o un archivo de directorio.
today-empty-agreement = Después, un acuerdo
today-empty-agreement-do = Registre lo que acordó con una organización: quién da qué, desde cuándo y hasta cuándo. Trellis le dirá aquí qué está por vencer.
