# Settings and the bin.

settings-mine = Sus preferencias
settings-mine-lead = Se guardan con su etiqueta y se aplican de inmediato
settings-language = Idioma
settings-theme = Claro u oscuro
settings-theme-system = Como el sistema
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-text = Tamaño del texto
settings-text-normal = Normal
settings-text-large = Grande
settings-text-larger = Más grande
settings-idle = Bloquear automáticamente después de
settings-minutes = { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}
settings-idle-hint = Cuando nadie toca el teclado ni el ratón. La suspensión también cuenta.
settings-kept = Guardado.
settings-more = Más
settings-program-more = Nuestras sedes, contactos y servicios.
settings-bin-more = Lo que se eliminó en los últimos 30 días, y cómo recuperarlo.
settings-all = Para todo el programa
settings-stale = Los datos se confirman de nuevo después de (meses)
settings-stale-hint = De 1 a 24. Los datos más viejos se muestran con su antigüedad.
settings-routine = Una capacitación cuenta durante (meses)
settings-routine-hint = De 1 a 60. Después toca la siguiente.
settings-travel = Tiempo entre dos sedes (minutos)
settings-travel-hint = De 0 a 240. Quien está en dos sedes el mismo día debe tener ese tiempo para el camino.
settings-not-you = Solo lo cambia quien administra.
settings-about = Qué es Trellis
settings-version = Trellis { $version }.
settings-keeps = Guarda en esta computadora, cifrados, organizaciones, sus servicios, acuerdos y documentos firmados, y exporta lo que usted elige.
settings-keeps-not = En estos registros no guarda nada sobre sobrevivientes, no usa la red y no anota lo que usted hace fuera del registro cifrado.

bin-title = Papelera
bin-lead = Lo que se elimina se queda aquí 30 días.
bin-empty = La papelera está vacía
bin-empty-more = Una organización, un acuerdo, una entrega, una capacitación, un recurso o un registro del espectro que se elimina pasa primero por aquí.
bin-what = Qué
bin-removed = Eliminado
bin-gone = Desaparece
bin-restore = Recuperar
bin-kind-partner = Organización
bin-kind-delivery = Entrega bajo un acuerdo
bin-kind-agreement = Acuerdo
bin-kind-training = Capacitación
bin-kind-resource = Recurso
bin-kind-staff = Persona del personal
bin-kind-room = Sala
bin-kind-closure = Días de cierre
bin-kind-group = Grupo
bin-kind-series = Tiempo en el lugar o reuniones de un grupo
bin-kind-attestation = Práctica de la que se da fe
bin-kind-team = Equipo
bin-kind-colocation = Sede en común
bin-kind-door = Servicio en una puerta

settings-people-more = Quién abre el archivo, sus funciones y llaves, hojas de recuperación, su frase de acceso.
settings-backups-more = Copias de todo, cifradas; una copia en otro lugar; el camino de vuelta.
settings-audit-more = Quién hizo qué y cuándo; y si los registros están enteros.
