# Cross-training: what is due, the list, one training, its form.

nav-trainings = Capacitaciones y recursos

trainings-title = Capacitaciones
trainings-all = Todas las capacitaciones
trainings-find = Buscar una capacitación
trainings-find-in = Tema, organización, materiales
trainings-trained = Quién se capacitó
trainings-trained-any = Las dos partes
trainings-one-resource = Solo con un recurso
trainings-new-what = una capacitación
trainings-add = Planear o registrar una capacitación
trainings-form-lead = Para empezar bastan una organización, un tema y un día. Lo demás puede venir después de que se haga.
trainings-none = Todavía no hay capacitaciones
trainings-none-with = Todavía no hay capacitaciones con esta organización
trainings-none-do = Planee una o registre las que ya se hicieron. Trellis le dirá cuándo toca la siguiente.
trainings-none-archived-do = Una capacitación que pasó hace mucho se puede archivar: sigue contando y se queda aquí, fuera de la lista.
trained-us = Nos capacitaron
trained-partner = Las capacitamos

training-one = Capacitación
training-what = Qué es
training-partner = Organización
training-topic = Tema
training-topic-hint = Necesario. Como lo llama el personal.
training-day = Día
training-state = Estado
training-who = Quién capacitó a quién
training-hours = Horas
training-hours-hint = Cuánto duró, por ejemplo 1.5.
training-hours-count = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
training-heads = Personal que asistió
training-heads-lead = Solo cuántas personas, y solo del personal. Nunca nombres, nunca sobrevivientes.
training-heads-us = Cuántas personas nuestras
training-heads-theirs = Cuántas personas de la otra parte
training-heads-partner = Cuántas personas de { $partner }
training-materials = Materiales
training-materials-hint = Lo que se mostró o se entregó.
training-resources = De nuestros recursos
training-unwritten = Sin anotar
training-was-held = Sí se hizo
training-unsettled = Ya llegó el día. Diga si se hizo, para que cuente.
training-wrong-partner_id = Elija con qué organización es.
training-wrong-held_on = Elija el día para el que está planeada o en que se hizo.
training-wrong-hours = Escriba las horas con un número mayor que cero, por ejemplo 1.5, o deje esto vacío.
training-wrong-heads_us = Escriba un número entero o deje esto vacío.
training-wrong-heads_partner = Escriba un número entero o deje esto vacío.

trainer-us = Capacitamos a { $partner }
trainer-partner = { $partner } nos capacitó
trainer-both = { $partner } y nuestro programa se capacitaron mutuamente
trainer_planned-us = Capacitamos a { $partner }
trainer_planned-partner = { $partner } nos capacita
trainer_planned-both = { $partner } y nuestro programa se capacitan mutuamente

training_state-planned = Planeada
training_state-held = Hecha
training_state-cancelled = Cancelada
training_state-unsettled = ¿Se hizo?

heads-ours = { $count } nuestras
heads-theirs = { $count } de la otra parte
heads-both = { $ours }, { $theirs }

due-title = Lo que toca
due-lead = { $months ->
    [one] Una capacitación cuenta un mes para la parte que la recibió.
   *[other] Una capacitación cuenta { $months } meses para la parte que la recibió.
}
due-us = Nos capacitan
due-them = Las capacitamos
due-overdue = Tocaba el { $day }
due-due = Toca a más tardar el { $day }
due-planned = Planeada para el { $day }
due-never = Ninguna todavía
due-current = Vale hasta el { $day }
due-last = La última, el { $day }
due-plan = Planear
due-plan-with = una capacitación con { $partner }
due-all = Mostrar las { $count } organizaciones
due-fewer = Mostrar menos
due-next = Lo que toca después
due-not-in-use = Esta organización no está en uso ahora.
