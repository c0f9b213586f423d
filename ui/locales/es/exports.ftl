# Exports.

export-title = Exportar
export-lead = Archivos para quien financia, una junta directiva o una organización. Se muestra cada palabra antes de guardar.
export-no-survivor = Una exportación no usa ningún expediente de sobrevivientes. Léala de todos modos: contiene lo que las personas escribieron.
export-wish = Qué exportar
export-what = Qué
export-what-summary = Resumen de acuerdos
export-what-register = Registro de acuerdos
export-what-report = Informe de colaboración
export-what-directory = Directorio de organizaciones
export-what-schedule = Horario
export-about-summary = Cada acuerdo con sus partes, compromisos y cláusulas.
export-about-register = Todos los acuerdos en una lista, con lo que termina en 30, 60 y 90 días.
export-about-report = De cada organización: dónde está la colaboración y por qué, los acuerdos, lo prometido y lo dado, las capacitaciones, lo que vence después.
export-about-directory = Las organizaciones y sus servicios, en HSDS 3 para otros directorios.
export-about-schedule = Quién está en la sede y qué grupos se reúnen, día por día, en papel o para un calendario.
export-which = Qué acuerdos
export-all = Todos
export-some = Solo algunos
export-none-chosen = Elija al menos un acuerdo.
export-no-partner-chosen = Elija al menos una organización.
export-which-partners = Qué organizaciones
export-span = Días que se cuentan
export-from = Primer día
export-to = Último día
export-span-hint = Para lo prometido, lo dado y lo capacitado. En blanco: los últimos doce meses.
export-days = Qué días
export-days-hint = En blanco: la semana que viene.
export_only-person = Solo lo que nombra a una persona.
export_only-room = Solo lo que se reúne en una sala.
export_only-site = Solo lo que se reúne en una sede.
export_only-partner = Solo lo compartido con una organización.
export_only-group = Solo las sesiones de un grupo.
export-meeting = Qué
export-on-site = En sede
export-picked = { $count ->
    [0] Ninguno elegido
    [one] Uno elegido
   *[other] { $count } elegidos
} de { $total }.
export-format = Tipo de archivo
export-format-pdf = PDF
export-format-docx = Word
export-format-xlsx = Excel
export-format-csv = CSV
export-format-json = JSON
export-format-ics = Calendario
export-language = Idioma del documento
export-look = Ver antes de guardar
export-reading = Leyendo los registros…
export-stop = Detener
export-incomplete = Aquí se dejó fuera una dirección incompleta: { $names }.

export-preview = Lo que va a decir
export-preview-lead = Los encabezados del archivo están en: { $language }.
export-replaced = Las letras del PDF no tienen estos caracteres; en su lugar muestra �: { $characters }
export-empty-days = Ninguno de estos acuerdos está vigente y tiene fecha de aviso, revisión o final, así que el calendario quedaría vacío.
export-empty = Con esta selección no hay nada que exportar.
export-left-out-summary = Se deja fuera a propósito: nuestras notas, razones, comentarios y documentos firmados, y todo lo de una sede confidencial salvo su nombre público.
export-left-out-register = Se deja fuera a propósito: nuestras notas, cláusulas, compromisos y documentos firmados.
export-left-out-report = Se deja fuera a propósito: nuestras notas, motivos, materiales y escaneos, quién dio fe de una práctica, nuestro propio plazo, y todo de una sede confidencial salvo su nombre público.
export-left-out-directory = Se deja fuera a propósito: nuestras notas, los acuerdos y todo lo de una sede confidencial salvo su nombre público.
export-left-out-schedule = Se deja fuera a propósito: nuestras notas, cuántas personas vinieron, los hallazgos, y todo lo de una sede confidencial salvo su nombre público.
export-only-days = De un acuerdo vigente salen su título, la organización y el día. Nada más.
export-day = Día
export-day-says = Lo que dice el calendario
export-places = Lugares
export-notice = Aviso oficial a más tardar
export-stamp = { $program }. { $day }. Cadena { $count }, extremo { $head }.

export-save = Guardar
export-path = Dónde
export-path-hint = La ruta completa. Lo que queda ahí ya no está cifrado por Trellis.
export-browse = Elegir…
export-exists = Ya existe un archivo con ese nombre. Elija otro nombre, o marque abajo que se puede reemplazar.
export-replace = Reemplazar el archivo que existe
export-pass = Su frase de acceso otra vez
export-pass-hint = Para que nadie exporte en una pantalla abierta.
export-pass-empty = Escriba su frase de acceso.
export-pass-wrong = Esta no es su frase de acceso. Pruebe otra vez.
export-save-do = Guardar el archivo
export-saving = Guardando…

export-done = Guardado
export-done-where = { $records ->
    [0] Un archivo sin registros,
    [one] Un registro,
   *[other] { $records } registros,
} { $size }. Está aquí:
export-done-care = Ahora es un archivo común. Quien lo tenga puede leerlo.
export-another = Otra exportación
export-what-review = Revisión de una semana
export-about-review = La firma, lo que había que revisar y cómo está, las horas prometidas y previstas.
export-left-out-review = Se deja fuera a propósito: comentarios, motivos, notas, número de asistentes, y todo de una sede confidencial salvo su nombre público.
export-week = Semana de este día
export-week-hint = Vacío: esta semana. Una semana empieza un lunes.
