# Copias de seguridad y el camino de vuelta.

backups-title = Copias de seguridad
backups-lead = Una copia lleva todo, también los registros de las sobrevivientes, cifrado. Quien puede abrir este archivo hoy puede abrir lo suyo de una copia; quien tiene una copia y una frase de acceso que servía cuando se hizo también puede abrirla.
backups-add = Hacer copia ahora
backups-making = Copiando y comprobando…
backups-made = Se hizo una copia y se comprobó.
backups-rolling = En el archivo
backups-rolling-lead = Se hace una cada día que se abre el archivo, y se comprueba. Se guardan siete días y cuatro semanas, y nunca menos de tres buenas. Ninguna se borra mientras hay una retención.
backups-none = Todavía no hay copias
backups-none-more = La primera se hace sola poco después de abrir el archivo. También puede hacer una ahora.
backups-when = Hecha
backups-proof = Comprobada
backups-size = Tamaño
backups_proof-good = Entera
backups_proof-half = Decisiones sin comprobar
backups_proof-unproven = Sin comprobar
backups-look = Ver, ensayar, restaurar
backups-else = Una copia en otro lugar
backups-else-place = Cada copia va también a { $place }.
backups-else-reached = El lugar está disponible ahora.
backups-else-not = El lugar no está disponible ahora: ¿está conectada la unidad?
backups-else-none = Trellis no sabe de ninguna copia en otro lugar. Si roban esta computadora o se daña, se pierde todo. Guarde una en una unidad que esté en otro sitio.
backups-copy = Guardar una copia
backups-copy-more = Mejor en una unidad que se lleve a otro lugar y quede bajo llave. El archivo está cifrado; lleva también los registros de las sobrevivientes. Un borrado no alcanza una copia guardada en otro lugar: destruya las que no hagan falta.
backups-path = Dónde, con el nombre del archivo
backups-path-hint = La ruta completa. El nombre termina en .trellis.
backups-replace = Reemplazar un archivo de este nombre
backups-copied = Guardada: { $path }
backups-place = Elegir el segundo lugar
backups-place-more = Una carpeta, mejor en otra unidad. Cada copia va también allí cuando está disponible.
backups-place-path = Carpeta
backups-place-hint = La ruta completa. Vacío: ningún segundo lugar.
backups-choose = Abrir un archivo de copia
backups-aside = Apartado por Trellis
backups-aside-lead = Una actualización o una restauración guardó esto como estaba, cifrado, en la carpeta del archivo o junto a ella. Ni un borrado ni las llaves nuevas llegan hasta aquí. Borre a mano lo que no haga falta, salvo que haya una retención.
backups-aside-one = { $when }: { $name }
restore-title = Copia del { $when }
restore-lead = Primero se lee entera y se compara con lo que hay. Nada cambia hasta que usted lo diga.
restore-pass-hint = Restaurar la pide de nuevo.
restore-look = Leer y comparar
restore-looking = Leyendo cada página…
restore-whole = Se leyeron todas las páginas, la cadena y cada registro: está entera y se podría restaurar.
restore-unread = Los registros de hoy no se pueden leer; no hay con qué comparar.
restore-alone = No se puede leer quién abre este archivo; no hay con qué comparar. Esta copia ocuparía el lugar de todo: las personas, las etiquetas y las frases de acceso son las de entonces.
restore-alone-choices-not = Usted no tiene la llave de Decisiones: ese depósito también sale de la copia, sin leer. Alguien que tenga su llave lo abre después.
restore-alone-never = Trellis intenta leer aquí lo que se revocó, se usó o se borró desde entonces. Si no puede, cada autorización se tiene que confirmar de nuevo con ella antes de usarla, y lo que se borró puede estar otra vez: bórrelo de nuevo.
restore-alone-aside = La carpeta de hoy se aparta entera, al lado de la nueva. No se borra nada.
restore-fresh = Aquí no hay nada todavía: se empieza con esta copia. Las personas, las etiquetas y las frases de acceso son las de entonces.
restore-fresh-lead = Primero se lee entera. Nada cambia hasta que usted lo diga.
restore-fresh-look = Leer la copia
restore-fresh-never = Cada autorización se tiene que confirmar de nuevo con ella antes de usarla. Lo que se borró desde entonces puede estar otra vez: bórrelo de nuevo.
restore-parted = Lo que hay ahora no viene de esta copia: una de las dos siguió otro camino. Compare con cuidado antes de restaurar.
restore-kinds = Registros de entonces y de ahora
restore-kind = Registros
restore-then = En la copia
restore-now = Ahora
restore-now-unread = no se puede leer
restore-same = Hay tantos registros de cada clase como ahora; su contenido puede ser distinto.
restore_kind-organizations = Organizaciones
restore_kind-agreements = Acuerdos
restore_kind-trainings = Capacitaciones
restore_kind-resources = Recursos
restore_kind-staff = Personal
restore_kind-rooms = Salas
restore_kind-groups = Grupos
restore_kind-series = Horarios
restore-choices = Decisiones se restaura también.
restore-choices-not = Usted no tiene la llave de Decisiones: ese depósito queda como está.
restore-never = Lo que se revocó, se usó o se borró desde entonces sigue así. No vuelve.
restore-aside = Los archivos de hoy se apartan dentro de la carpeta del archivo. No se borra nada.
restore-rehearsed = Cerrar: era un ensayo
restore-do = Restaurar esta copia
restore-busy = Restaurando…
damaged-title = Un archivo está dañado
damaged-lead = No se cambió ni se borró nada. Si puede, cierre Trellis y copie la carpeta del archivo a otra unidad. Después una copia puede ocupar el lugar de lo dañado; el archivo dañado se conserva al lado.
damaged-newest = La copia más nueva del archivo es del { $when }.
damaged-none = No hay copias en el archivo. Si guarda una en otro lugar, ábrala.
damaged-use = Ver la copia más nueva
backups-good = { $good ->
    [one] Una de { $all } se leyó entera.
   *[other] { $good } de { $all } se leyeron enteras.
}
backups-else-late = { $days ->
    [one] La última copia en otro lugar es de hace un día.
   *[other] La última copia en otro lugar es de hace { $days } días. Conecte la unidad o guarde una.
}
backups-else-days = { $days ->
    [0] La última copia en otro lugar es de hoy.
    [one] La última copia en otro lugar es de hace un día.
   *[other] La última copia en otro lugar es de hace { $days } días.
}
restore-later = { $count ->
    [0] Desde entonces no se hizo nada.
    [one] Desde entonces se hizo una cosa; restaurar la desharía.
   *[other] Desde entonces se hicieron { $count } cosas; restaurar las desharía.
}
