# Shared groups: the list, one group, its form.

nav-groups = Grupos
groups-lead = Grupos que dirigimos junto con otra organización. Nunca se anota el nombre de quien asiste.
groups-find = Buscar un grupo
groups-find-in = Nombre, propósito, organización
groups-add = Agregar un grupo
groups-none = Todavía no hay grupos
groups-none-do = Agregue el primero: para empezar bastan un nombre y la organización.
groups-none-archived-do = Un grupo que ya no se reúne se puede archivar. Se queda aquí, fuera de la lista.
group-one = Grupo
group-what = Qué es
group-with = con { $partner }
group-name = Nombre
group-purpose = Propósito
group-agreement = Acuerdo
group-agreement-hint = El acuerdo con esta organización en el que se basa el grupo.
group-no-agreement = Ninguno elegido
group-how = Cómo funciona
group-open = Abierto
group-closed = Cerrado una vez que empieza
group-open-tick = Abierto: cualquiera puede venir en cualquier momento
group-open-hint = Sin la marca, se cierra una vez que empieza.
group-capacity = Lugares
group-capacity-hint = Cuántas personas pueden venir.
group-childcare = Cuidado de niños
group-transport = Cómo llegar
group-substitutes = Quién puede sustituir
group-substitutes-pick = Personal nuestro y de la organización
group-substitutes-hint = Para cuando falte quien dirige. Agregue personas en Ajustes, Personal y lugares.
group-substitutes-count = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
group-substitutes-none = Nadie todavía
group-substitutes-why = Nadie todavía. Si falta quien dirige, el grupo no puede reunirse.
group-no-roster = Este programa no guarda ninguna lista de quién asiste a un grupo.
group-form-lead = Para empezar bastan un nombre y la organización.
group-wrong-partner_id = Elija la organización que lo dirige con nosotras.
group-wrong-capacity = Escriba un número entero o deje esto vacío.
group-meetings = Reuniones
group-meetings-add = Agregar reuniones
group-meetings-none = No hay ninguna reunión planeada en los próximos dos meses.
group-last = Últimas reuniones
group-not-said = Todavía sin registrar
group-ready = Listo
group-not-ready = Todavía no está listo
group_ready-agreement = Hay un acuerdo vigente
group_ready-trained = Las dos personas que facilitan tienen capacitación cruzada
group_ready-substitute = Alguien puede sustituir
group_ready-room = Hay una sala reservada
group_unready-agreement = No hay un acuerdo vigente
group_unready-trained = Todavía no se nombran dos personas que faciliten con capacitación cruzada
group_unready-substitute = Todavía nadie puede sustituir
group_unready-room = No hay sala reservada para la próxima reunión
