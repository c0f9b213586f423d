# Lo que hay que revisar en el horario: pocas palabras, una frase y cómo se resuelve.

finding-person_twice = En dos lugares a la vez
finding-room_twice = Sala ocupada dos veces
finding-site_closed = La sede está cerrada
finding-outside_hours = Fuera del horario de apertura
finding-no_agreement = Sin acuerdo vigente
finding-under_promise = Menos de lo prometido
finding-over_promise = Más de lo prometido
finding-no_orientation = Sin orientación registrada
finding-not_trained = Sin capacitación cruzada registrada
finding-facilitator_missing = Falta quien facilite
finding-no_substitute = Todavía sin suplente
finding-group_not_ready = El grupo no está listo
finding-travel_too_short = Poco tiempo para el traslado

finding_says-person_twice = { $person } está en dos lugares a la vez el { $day }: desde { $first } y desde { $second }.
finding_says-room_twice = { $room } está ocupada dos veces el { $day }: desde { $first } y desde { $second }.
finding_says-site_closed = { $site } está cerrada el { $day }: { $closure }.
finding_says-outside_hours = { $site } no está abierta durante todo el tiempo desde { $time } el { $day }.
finding_says-no_agreement = Ningún acuerdo con { $partner } está vigente el { $day }.
finding_says-under_promise = Se planea menos de lo prometido, desde el { $day }: { $promise } ({ $partner }, { $agreement }).
finding_says-over_promise = Se planea más de lo prometido, desde el { $day }: { $promise } ({ $partner }, { $agreement }).
finding_says-no_orientation = { $person } está en la sede el { $day } y no tiene orientación registrada.
finding_says-not_trained = { $person } facilita una sesión el { $day } y no tiene capacitación cruzada registrada.
finding_says-facilitator_missing = Nadie facilita { $group } el { $day }.
finding_says-facilitator_left = { $person } ya no está y todavía facilita { $group } el { $day }.
finding_says-no_substitute = { $person } no va a { $group } el { $day }, y nadie va en su lugar.
finding_says-group_not_ready = { $group } no tiene sala o no tiene suplentes para el { $day }.
finding_says-travel_too_short = { $person } tiene poco tiempo para llegar a la siguiente sede a las { $time } el { $day }.

finding_paper-site_closed = { $site } está cerrada el { $day }.
finding_paper-under_promise = Se planea menos de lo prometido con { $partner }, desde el { $day }.
finding_paper-over_promise = Se planea más de lo prometido con { $partner }, desde el { $day }.

finding_act-move = Mover
finding_act-change_room = Elegir otra sala
finding_act-cancel = Cancelar ese día
finding_act-open_agreements = Ver los acuerdos
finding_act-add_time = Agregar tiempo
finding_act-open_agreement = Ver el acuerdo
finding_act-record_orientation = Registrar la orientación
finding_act-record_training = Registrar la capacitación
finding_act-name_substitute = Nombrar suplente
finding_act-open_group = Ver el grupo
