# La semana de la supervisora.

nav-review = Revisión
review-title = Revisión: semana del { $day }
review-lead = Lo que dicen el horario, los acuerdos y las sesiones. { $settled } de { $all } están resueltos.
review-lead-none = Lo que dicen el horario, los acuerdos y las sesiones. No hay nada que resolver.
review-before = Semana anterior
review-after = Semana siguiente
review-history = Revisiones anteriores
review-back = Esta semana
review-print = Imprimir
review-empty = Nada esta semana
review-empty-more = No hay ninguna reunión prevista ni nada que resolver.
review-clashes = No pueden ser ciertas a la vez
review-gaps = Huecos y compromisos
review-open = { $count } por resolver
review-settled = { $count } resueltos
review-none-open = Nada por resolver
review-send = Devolver
review-accept = Aceptar
review-comment = Comentar
review-reason = Motivo
review-words = Comentario
review-save = Guardar
review-cancel = Cancelar
review-take-back = Deshacer
review-accepted = Aceptado por { $by }, { $at }: { $text }
review-sent = Devuelto por { $by }, { $at }: { $text }
review-hours = Horas de esta semana
review-ending = Acuerdos que terminan pronto
review-ends = Termina el { $day }
review-last = Cambios desde la semana pasada
review-done = { $by }, { $at }
review_done-series = Reunión
review_done-group = Grupo compartido
review_done-staff = Personal
review_done-room = Sala
review_done-closure = Días de cierre
review_done-agreement = Acuerdo
review-changed = Cambios después de la firma
review-changed-before = Cambios después de la firma de la semana pasada
review_changed-added = Añadida
review_changed-gone = Ya no está
review_changed-other = Distinta de lo firmado
review-meeting = Una reunión
review-sign = Firmar la semana
review-note = Nota para el equipo
review-sign-do = Firmar
review-send-week = Devolver la semana
review-later = Lo que cambie después se marca como cambiado.
review-signed = Firmada por { $by }, { $at }
review-chain = Cadena { $count }, cabeza { $head }
review-ask =
    { $count ->
        [0] ¿Firmar esta semana?
        [one] ¿Firmar con un asunto abierto?
       *[other] ¿Firmar con { $count } asuntos abiertos?
    }
review-ask-more = Lo abierto queda en la revisión. Una firma no se puede deshacer.
review-ask-no = Volver a la revisión
review-said = Lo que se dijo de la semana
review_kind-send_back = Devuelta
review_kind-sign_off = Firmada
review-past-none = Todavía no se revisó ninguna semana
review-past-none-more = Una semana aparece aquí cuando se firma o se devuelve.
review-past-week = Semana
review-past-what = Qué
review-past-by = Quién
review-past-at = Cuándo
review-past-text = Palabras
review_kind-comment = Comentario
review-planned = Previsto
review-was = era
review-is = ahora es
review-time = Hora
review-place = Lugar
review-people = Personas
review-nobody = Nadie
review-cancelled = Cancelada desde entonces
review-runs = Vuelve a tener lugar

help-review = La semana de quien supervisa
help-review-1 = La revisión muestra una semana en una página: lo que no puede ser cierto a la vez, lo que falta, las horas prometidas y previstas, los acuerdos que terminan pronto y lo que cambió desde la semana pasada. Una observación desaparece sola cuando desaparece su causa.
help-review-2 = Quien supervisa acepta una observación o la devuelve, con un motivo. Una aceptación se puede deshacer. Cualquiera que planifique puede comentar. Nada sobre una persona sobreviviente debe estar en un motivo ni en un comentario.
help-review-3 = La firma guarda la semana como era, y dónde terminaba la cadena de auditoría. No se puede deshacer, y nada queda bloqueado: una reunión que cambia después queda marcada, con lo que era y quién la cambió. En papel, una sede confidencial tiene solo su nombre público.
review-export = Exportar
