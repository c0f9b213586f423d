# Staff and places: who works where, rooms, closures.

staff-title = Personal y lugares
staff-lead = Quién trabaja dónde, qué salas hay y cuándo un lugar abre o cierra. Solo personal, nunca sobrevivientes.
staff-people = Personal
staff-none = Todavía no hay nadie aquí.
staff-add = Agregar una persona
staff-form-lead = Bastan una organización y unas iniciales. Solo personal: aquí no va nadie que viene por ayuda.
staff-who = Quién es
staff-organization = Organización
staff-organization-pick = Elija una organización
staff-wrong-organization = Elija la organización.
staff-name = Nombre o iniciales
staff-name-hint = Necesario. Bastan las iniciales.
staff-job = Qué hace
staff-role = Función
staff_role-advocate = Intercesora
staff_role-clinician = Profesional clínico
staff_role-other = Otra
staff-days = Orientación, capacitación, tiempo
staff-oriented = Orientación el
staff-oriented-hint = Conoció la otra parte: puertas, llaves, lo que es confidencial.
staff-trained = Capacitación mutua el
staff-trained-hint = El día más reciente.
staff-from = Primer día allí
staff-until = Último día allí
staff-when = Tiempo allí
staff-not-yet = Todavía no
staff-left = Se fue el { $day }
staff-until-day = Hasta el { $day }
staff-since = Desde el { $day }
settings-staff-more = Quién trabaja dónde, salas, cierres.

rooms-title = Salas
rooms-none = Todavía no hay salas. Una sala es de una sede: agréguela cuando exista la sede.
room-add = Agregar una sala
room-add-here = Agregar una sala aquí
room-one = Sala
room-form-lead = Una sala se queda en su sede. Su nombre la distingue de las demás.
room-site = Sede
room-site-pick = Elija una sede
room-name = Nombre
room-name-hint = Necesario, y una sola vez en esta sede.
room-capacity = Cuántas personas caben
room-fits = { $count ->
    [one] para 1
   *[other] para { $count }
}
room-wrong-site_id = Elija la sede. Si no hay ninguna, agréguela primero a la organización.
room-wrong-capacity = Escriba un número entero o deje esto vacío.
hours-none = Sin horario anotado
hours-edit = Cambiar el horario

closures-title = Días de cierre
closures-none = Todavía no hay días de cierre.
closure-add = Agregar días de cierre
closure-one = Cierre
closure-form-lead = Un día, varios, o los mismos días cada año. En esos días no se planea nada allí.
closure-when = Cuándo
closure-where = Dónde
closure-everywhere = Todas las sedes
closure-from = Primer día
closure-until = Último día
closure-until-hint = Vacío: solo ese día.
closure-yearly-tick = Cada año en estos días
closure-yearly-hint = Desde el primer día; los años anteriores quedan como estaban.
closure-yearly = Cada año
closure-next = La próxima vez, { $day }
closure-over = Pasó
closure-leap = El 29 de febrero llega solo en años bisiestos.
closure-span = { $from } a { $until }
closure-reason = Motivo
closure-reason-hint = Por ejemplo, un feriado o un día del personal.
closure-wrong-from = Elija el primer día.
