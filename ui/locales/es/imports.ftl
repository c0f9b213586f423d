# Import.

import-title = Importar
import-lead = Traiga organizaciones desde un archivo. Antes de guardar nada se muestra todo lo que pasaría.
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
