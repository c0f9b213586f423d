# The frame: navigation, keys, what every screen says.

app-name = Trellis
app-skip = Saltar al contenido
app-lock = Bloquear
app-hide = Ocultar
app-demo = DEMO
app-language = Idioma
app-loading = Un momento…
app-back = Atrás
app-cancel = Cancelar
app-close = Cerrar
app-edit = Editar
app-remove = Eliminar
app-archive = Archivar
app-unarchive = Sacar del archivo
app-undo = Deshacer
app-undone = Se deshizo. Todo está como antes.

nav-label = Principal
nav-today = Hoy
nav-partners = Organizaciones
nav-agreements = Acuerdos
nav-import = Importar
nav-exports = Exportar
nav-settings = Ajustes
nav-help = Ayuda

role-advocate = consejería
role-supervisor = supervisión
role-staff = personal
role-administrator = administración

problem-title = Una revisión encontró que algo no es lo que se había escrito.
problem-do = No se cambió nada. Deje de agregar registros y avise a quien administra.
problem-room = No se abrió la parte que guarda lo que eligieron las personas sobrevivientes. Todo lo demás funciona.

keys-title = Teclas
keys-palette = Buscar en todo
keys-find = Buscar en esta lista
keys-new = Agregar
keys-save = Guardar
keys-print = Imprimir esta pantalla
keys-lock = Bloquear
keys-hide = Ocultar de inmediato
keys-region = Ir a la siguiente parte de la pantalla
keys-help = Ayuda
keys-back = Volver o cerrar
keys-sheet = Ver estas teclas

list-only = Mostrar solo
list-active = En uso
list-archived = En archivo
list-count = { $total } de { $all }
list-more = Mostrar más (quedan { $left })
list-new = Agregar
list-sort-by = , ordenar por esta columna
list-loosen = Mostrar todo otra vez

answer-ask = Preguntar
answer-yes = Sí
answer-no = No

form-guard = Nada sobre una sobreviviente aquí
form-save = Guardar
form-saving = Guardando…
form-saved = Se guardó: { $name }.
form-later = Dejarlo por ahora
form-discard = Descartar los cambios
form-restored = Lo que escribió antes sigue aquí, sin guardar.
form-clash = Otra persona guardó un cambio mientras usted escribía. No se perdió nada de lo suyo. Revise lo que está guardado ahora, o guarde lo suyo encima.
form-clash-theirs = Dejar lo guardado
form-clash-mine = Guardar lo mío encima
form-faults = { $count ->
    [one] Hay algo que corregir antes de guardar
   *[other] Hay { $count } cosas que corregir antes de guardar
}
form-up = Subir
form-down = Bajar
form-take-out = Quitar

zone-near = Estados Unidos
zone-others = Todas las demás

history-title = Historial ({ $count })
history-when = { $when }, por { $by }
history-add = Se agregó
history-update = Se cambió
history-review = Datos confirmados
history-archive = Se archivó
history-restore = Se recuperó
history-remove = Se eliminó
history-import = Se importó
history-scan-add = Se adjuntó un documento
history-scan-update = Se renombró o reemplazó un documento adjunto
history-scan-remove = Se quitó un documento adjunto
history-other = Se cambió

palette-title = Buscar en todo
palette-found = Resultados
palette-count = { $count ->
    [one] Un resultado
   *[other] { $count } resultados
}
palette-none = Nada contiene esas palabras. Pruebe con menos.
palette-act = Acción
palette-screen = Ir a

app-hand-over = Entregar turno
