# Import.

import-title = Importar
import-lead = Traiga organizaciones, o el calendario de una, desde un archivo. Antes de guardar nada se muestra todo lo que pasaría.
import-not-you = Su función no importa archivos. Pida ayuda a supervisión, personal o administración.
import-file = { $name }. { $format }, { $rows ->
    [one] una fila
   *[other] { $rows } filas
}.
import-format-hsds-json = Directorio HSDS
import-format-hsds-csv = Paquete HSDS
import-format-csv = Tabla CSV
import-format-xlsx = Hoja de cálculo
import-start = Elegir un archivo
import-choose = Elija un archivo o suéltelo aquí
import-choose-more = Los archivos CSV de un paquete se pueden elegir juntos. Hasta 50 MB.
import-kind-sheet = Una hoja de cálculo (.xlsx, .csv)
import-kind-sheet-more = Cualquier tabla con una fila de encabezados. Usted dice qué es cada columna.
import-kind-json = HSDS 3 (.json)
import-kind-json-more = Un directorio de servicios: una organización o una lista de ellas.
import-kind-package = Paquete HSDS 3 (.zip o sus archivos .csv)
import-kind-package-more = Las tablas de un directorio, juntas.
import-kind-calendar = El calendario de una organización (.ics)
import-kind-calendar-more = Las horas de una persona en una sede. Importar otra vez el mismo calendario no cambia nada.
import-guard = Solo archivos sobre organizaciones. Nada sobre una sobreviviente aquí.
import-opening = Leyendo el archivo
import-checking = Revisando cada fila
import-adding = Importando
import-progress = { $done } de { $total }
import-too-large = Tiene { $size }. Se pueden leer hasta { $most } a la vez. Divida el archivo o exporte una parte más pequeña.

import-map = Qué hay en cada columna
import-map-lead = Según los encabezados o la última vez. Cambie lo que no sea correcto.
import-map-name = Diga qué columna tiene el nombre de la organización. Sin él no puede entrar ninguna fila.
import-column = Columna
import-samples = Sus primeros valores
import-becomes = Se guarda como
import-becomes-of = { $column } se guarda como
import-leave-out = No se usa
import-look = Ver qué pasaría
import-field-name = Nombre
import-field-description = Descripción
import-field-address = Calle y número
import-field-city = Localidad
import-field-state = Estado
import-field-postal_code = Código postal
import-field-phone = Teléfono
import-field-email = Correo electrónico
import-field-website = Sitio web
import-field-contact = Persona de contacto
import-field-languages = Idiomas
import-field-services = Servicios

import-preview = Qué pasaría
import-preview-lead = Todavía no se guardó nada.
import-count-added = { $count ->
    [one] { $count } nueva
   *[other] { $count } nuevas
}
import-count-updated = { $count ->
    [one] { $count } con cambios
   *[other] { $count } con cambios
}
import-count-unchanged = { $count ->
    [one] { $count } igual
   *[other] { $count } iguales
}
import-count-refused = { $count ->
    [one] { $count } rechazada
   *[other] { $count } rechazadas
}
import-refused-whole = { $count ->
    [one] Hay un error; por eso el archivo no se importa completo. Corrija el archivo y elíjalo de nuevo, o impórtelo sin las filas con errores.
   *[other] Hay { $count } errores; por eso el archivo no se importa completo. Corrija el archivo y elíjalo de nuevo, o impórtelo sin las filas con errores.
}
import-refused-all = { $count ->
    [one] Hay un error y no queda ninguna fila que se pueda importar. Corrija el archivo y elíjalo de nuevo.
   *[other] Hay { $count } errores y no queda ninguna fila que se pueda importar. Corrija el archivo y elíjalo de nuevo.
}
import-nothing = Todo lo que hay en este archivo ya está guardado. No hay nada que importar.
import-add-all = { $count ->
    [one] Importar una organización
   *[other] Importar las { $count }
}
import-add-without = { $count ->
    [one] Importar una,
   *[other] Importar { $count },
} { $left ->
    [one] sin una fila con errores
   *[other] sin { $left } filas con errores
}
import-back = Volver a las columnas
import-problems = Qué está mal o conviene saber
import-problems-count = { $faults ->
    [one] un error
   *[other] { $faults } errores
}, { $notes ->
    [one] una nota
   *[other] { $notes } notas
}; se muestran { $shown }
import-line = Línea
import-column-n = columna { $n }
import-whole-file = Archivo
import-severity = Tipo
import-fault = Error
import-note = Nota
import-what = Qué
import-rows = Filas
import-rows-count = { $shown ->
    [one] se muestra una
   *[other] se muestran { $shown }
}
import-outcome = Quedaría
import-outcome-added = Nueva
import-outcome-updated = Con cambios
import-outcome-unchanged = Igual
import-outcome-refused = Rechazada
import-no-name = Sin nombre
import-changes = Qué cambia

import-done = Se importó
import-done-without = { $left ->
    [one] Se dejó fuera una fila con errores. Está abajo.
   *[other] Se dejaron fuera { $left } filas con errores. Están abajo.
}
import-done-next = Sus datos todavía no están confirmados. Compruébelos antes de que alguien se base en ellos.
import-see = Ver las organizaciones
import-another = Importar otro archivo

## What the shell finds; its own sentence, in English, comes as $message

import-problem-bad_quotes = Aquí se abren comillas que no se cierran bien. Ciérrelas, o escríbalas dos veces dentro del texto.
import-problem-broken_json = A partir de aquí no es JSON: falta o sobra una coma, un corchete o una comilla. Corríjalo ahí.
import-problem-conflict = Otra fila o registro con el mismo nombre o identificador dice algo distinto. Deje uno de los dos.
import-problem-coordinates = No existe ese lugar en la Tierra. Las coordenadas se guardan como vienen.
import-problem-empty = El archivo no tiene filas debajo de los encabezados.
import-problem-error_cell = Esta celda contiene un error de la hoja de cálculo, no un valor. Corríjalo ahí.
import-problem-in_bin = Esta organización está en la papelera. Sáquela primero de la papelera, o quítela del archivo.
import-problem-invalid_input = Este dato no se puede guardar así. Corríjalo en el archivo.
import-problem-no_name = Falta el nombre de la organización, o es demasiado largo. Complételo o quite la fila.
import-problem-not_kept = El archivo tiene campos que aquí no tienen lugar. No se usan.
import-problem-orphan = Esto no pertenece a ninguna organización del archivo. Agregue la que falta o quítelo.
import-problem-outside_reference = Esto se refiere a un registro que no está en el archivo. La referencia no se usa.
import-problem-repeated = Esto aparece más de una vez con el mismo contenido. Se toma una sola vez.
import-problem-schedule = Solo se guardan horarios semanales con días y horas. Este no se usa.
import-problem-sheets_skipped = Solo se lee la primera hoja que tiene algo. Guarde las demás como archivos aparte.
import-problem-too_large = Una organización puede tener 500 sedes, contactos o servicios de cada tipo, no más.
import-problem-too_long = Esta celda es demasiado larga. Acórtela.
import-problem-unknown_value = Este valor no se reconoce. No se usa.
import-problem-unreadable = Esta fila no se puede leer.
import-problem-ics_all_day = Un evento de días enteros no es tiempo en el lugar y se dejó fuera.
import-problem-ics_cancelled = Este evento está cancelado y no está aquí; no hay nada que hacer.
import-problem-ics_cut_off = El archivo termina en medio de este evento.
import-problem-ics_exdate = Se quita un día en que el evento no ocurre.
import-problem-ics_floating = Esta hora no tiene zona; se tomó la zona de la sede.
import-problem-ics_in_bin = Este evento vino antes y ahora está en la papelera. Sáquelo primero de ahí.
import-problem-ics_later = Esto cambia un día y todos los siguientes a la vez. Exporte el calendario de modo que cada parte tenga su propia regla.
import-problem-ics_length = Este evento no dura entre cinco minutos y un día, o su duración no se puede leer.
import-problem-ics_line = Esta línea no se puede leer y se pasó por alto.
import-problem-ics_no_such_day = Esto cambia un día en que el evento no ocurre.
import-problem-ics_orphan = El archivo solo tiene días sueltos de este evento; se guardan como fechas sueltas.
import-problem-ics_overlapping = El archivo dice dos cosas de un mismo día; se tomó la más nueva, o el día cambiado.
import-problem-ics_refused = El horario no admite este evento así. Corríjalo en el calendario.
import-problem-ics_rule = Trellis no puede guardar esta regla: se repite dentro de un día, demasiadas veces, termina antes de empezar o no se puede leer.
import-problem-ics_rules = Este evento tiene varias reglas. Trellis guarda una; divida el evento.
import-problem-ics_single = Trellis no tiene esa regla; se guarda como fechas sueltas.
import-problem-ics_single_cut = Trellis no tiene esa regla; se guarda como fechas sueltas: las primeras 400 en cinco años.
import-problem-ics_skipped = Los meses que no tienen ese día se saltan.
import-problem-ics_start = Este evento no tiene comienzo.
import-problem-ics_taken = Esta reunión ya está aquí para otra persona, o en otra sede.
import-problem-ics_time = Esta hora no se puede leer.
import-problem-ics_twice = El archivo tiene este evento dos veces; se tomó el más nuevo.
import-problem-ics_two_a_day = Este evento ocurre dos veces en un día. Trellis guarda una por día; divida el evento en dos.
import-problem-ics_uid = Este evento no tiene UID; una segunda importación no lo reconocería.
import-problem-ics_zone_guessed = El archivo tiene una zona propia; se tomó una conocida con las mismas horas.
import-problem-ics_zone_missing = El archivo nombra una zona y no dice cuál es; se tomó la zona de la sede.
import-problem-ics_zone_own = Los relojes de esta zona no son los de ninguna zona que Trellis conozca.

## Un calendario
calendar-file = { $name }. Un calendario.
calendar-reading = Leyendo el calendario
calendar-checking = Mirando cada evento
calendar-adding = Importando
calendar-too-large = Este calendario ocupa { $size }. Se pueden leer hasta { $most }. Exporte menos tiempo e inténtelo otra vez.
calendar-whose = ¿De quién es el calendario?
calendar-whose-lead = { $count ->
    [0] No tiene ningún evento que se pueda leer.
    [one] Tiene un evento. Un calendario no dice con certeza de quién es ni dónde; dígalo aquí.
   *[other] Tiene { $count } eventos. Un calendario no dice con certeza de quién es ni dónde; dígalo aquí.
}
calendar-partner_id = Organización
calendar-person = Persona
calendar-site = Sede donde está la persona a esas horas
calendar-room-hint = Si no elige ninguna, se queda la sala que tenía.
calendar-choose-partner_id = Elija la organización.
calendar-choose-person = Elija la persona.
calendar-choose-site = Elija la sede.
calendar-preview-lead = { $who }, con { $partner }. Todavía no se guarda nada. Lo pasado se queda como está, y también lo que un calendario no puede decir: quién sustituye, otra sala, un día que cancelamos nosotros.
calendar-count-added = { $count } nuevos
calendar-count-updated = { $count } cambiados
calendar-count-unchanged = { $count } sin cambios
calendar-count-gone = { $count } terminan
calendar-count-refused = { $count } rechazados
calendar_outcome-added = Nuevo
calendar_outcome-updated = Cambiado
calendar_outcome-unchanged = Sin cambios
calendar_outcome-gone = Termina
calendar_outcome-refused = Rechazado
calendar-rows = Eventos
calendar-rows-lead = Los títulos se muestran aquí y nunca se guardan.
calendar-event = Evento
calendar-first = Primer día
calendar-not-there = Ya no está en el archivo
calendar-add = { $count ->
    [one] Importar un evento
   *[other] Importar { $count } eventos
}
calendar-add-without = { $left ->
    [one] Importar { $count } y dejar uno fuera
   *[other] Importar { $count } y dejar { $left } fuera
}
calendar-refused-whole = { $count ->
    [one] Un evento no se puede guardar. Corríjalo en el calendario, o importe los demás sin él.
   *[other] { $count } eventos no se pueden guardar. Corríjalos en el calendario, o importe los demás sin ellos.
}
calendar-refused-all = { $count ->
    [one] Un evento no se puede guardar, y no hay nada más que importar.
   *[other] { $count } eventos no se pueden guardar, y no hay nada más que importar.
}
calendar-nothing = Todo lo de este calendario ya está en el horario. No hay nada que importar.
calendar-gone = { $count ->
    [one] Una serie vino antes de este calendario y ya no está en él. Termina hoy; su pasado se queda.
   *[other] { $count } series vinieron antes de este calendario y ya no están en él. Terminan hoy; su pasado se queda.
}
calendar-back = Volver
calendar-done-without = { $left ->
    [one] Un evento se dejó fuera. Está en la lista de abajo.
   *[other] { $left } eventos se dejaron fuera. Están en la lista de abajo.
}
calendar-done-next = Mire la semana: lo que no encaja está marcado ahí.
calendar-see = Ver el horario
