# The library of resources.

resources-title = Recursos
resources-lead = Lo que el personal lee y entrega a colegas. Trellis no abre direcciones: cópielas en su navegador.
resources-find = Buscar un recurso
resources-find-in = Título, quién lo publica, para quién
resources-unplaced = Sin dirección
resources-print = Imprimir esta lista
resources-new-what = un recurso
resources-add = Agregar un recurso
resources-form-lead = Solo hace falta el título.
resources-none-archived-do = Un recurso que ya no se usa se puede archivar: se queda aquí, fuera de la lista.

resource-one = Recurso
resource-what = Qué es
resource-title = Título
resource-title-hint = Necesario. Como está publicado.
resource-kind = Tipo
resource-group = Está bajo
resource-audience = Para quién
resource-publisher = Lo publica
resource-address = Dirección en internet
resource-address-hint = Empieza con http:// o https://. Déjela vacía si no hay.
resource-no-address = Todavía sin dirección.
resource-fill-in = Anotarla
resource-copy = Copiar la dirección
resource-copied = Se copió la dirección. Péguela en su navegador.
resource-not-copied = No se pudo copiar la dirección. Selecciónela y cópiela con Ctrl+C.
resource-trainings = { $count ->
    [one] En una capacitación
   *[other] En { $count } capacitaciones
}
resource-used = Capacitaciones con este recurso
resource-unused = Ninguna capacitación lo nombra todavía.
resource-given = Venía con la biblioteca: se puede archivar, pero no eliminar.
resource-named = Hay capacitaciones que lo nombran. Archívelo, o quítelo primero de ellas.

resource_group-cross_training = Capacitación mutua y colaboración
resource_group-providers = Profesionales de trastornos por uso de sustancias, recuperación y salud mental
resource_group-ours = Nuestros

resource_kind-toolkit = Caja de herramientas
resource_kind-card = Tarjeta
resource_kind-survey = Resultados de encuesta
resource_kind-report = Informe
resource_kind-memorandum = Memorando
resource_kind-guide = Guía
resource_kind-page = Página web
resource_kind-other = Otro
