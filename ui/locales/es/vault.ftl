# First run and unlock. Plain words on what is promised and what cannot be.

unlock-title = Abrir Trellis
unlock-who = ¿Quién abre?
unlock-passphrase = Frase de acceso
unlock-show = Mostrar la frase de acceso
unlock-open = Abrir
unlock-opening = Abriendo…
unlock-forgot = No la recuerdo
unlock-empty = Escriba su frase de acceso.
unlock-wrong = Esta frase no abre. Revise quién está marcado arriba y la tecla Bloq Mayús, y pruebe otra vez. Nada se borra por intentos fallidos.
unlock-wait = Hubo varios intentos fallidos. Podrá probar de nuevo en { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}.
unlock-since = Desde la última vez que se abrió con esta etiqueta: { $count ->
    [one] un intento fallido, { $when }.
   *[other] { $count } intentos fallidos; el último, { $when }.
}
unlock-hide = Pulse Mayús tres veces para ocultar esto de inmediato.
unlock-cannot = Trellis no puede proteger de una persona frente a este teclado ni de programas espía en él.

forgot-title = Si no recuerda su frase de acceso
forgot-ways = Nadie puede consultarla: no está guardada en ninguna parte. Pruebe las formas en que suele escribirla, otro idioma de teclado o Bloq Mayús. Tómese su tiempo; un intento fallido no borra nada.
forgot-never = Conserve las hojas de recuperación impresas y no borre la carpeta de los datos. Lo que contiene se podrá abrir más adelante.

create-step = Paso { $step } de { $of }
create-busy = Un momento…

create-title-promise = Antes de empezar
create-promise-lead = Trellis guarda lo que su programa sabe de sus organizaciones asociadas y sus acuerdos y, aparte, lo que eligen las sobrevivientes. Primero pide algunos datos. Toma unos diez minutos; una impresora ayuda.
create-promise-here = Los registros se quedan en esta computadora
create-promise-here-more = Están cifrados. Quien se lleve esta computadora apagada no puede leerlos.
create-promise-nobody = Nadie puede abrirlos sin una frase de acceso
create-promise-nobody-more = No hay llave maestra ni una empresa detrás. Solo los abren las frases de acceso de su equipo y dos frases de recuperación impresas.
create-promise-wire = Trellis no usa la red
create-promise-wire-more = No envía nada ni pregunta nada a nadie. De esta computadora sale solo lo que usted exporta.
create-promise-keyboard = No puede proteger de una persona frente a este teclado
create-promise-keyboard-more = Tampoco de programas espía en esta computadora. Si cree que alguien la vigila, use otra.
create-promise-forgot = No puede recuperar lo que nadie puede abrir
create-promise-forgot-more = Si se olvidan todas las frases de acceso y se pierden las dos hojas de recuperación, los registros también se pierden.
create-promise-left = No puede cuidar lo que ya salió
create-promise-left-more = Una hoja impresa o un archivo exportado ya no está cifrado. Conserve pocos y destruya lo que no haga falta. La ayuda dice qué más no se puede prometer.
create-next-promise = Ya lo leí

create-title-program = Su programa
create-organization = Nombre de su programa
create-organization-hint = Aparece en los documentos que exporte. No se muestra antes de abrir.
create-organization-empty = Escriba el nombre de su programa.
create-timezone = Zona horaria
create-timezone-hint = Con ella se cuentan las fechas y las horas.
create-next-program = Continuar

create-title-person = Usted
create-person = Su nombre o sus iniciales
create-person-hint = Se queda dentro de los registros cifrados.
create-person-empty = Escriba su nombre o sus iniciales. Se quedan dentro de los registros cifrados.
create-label = Su etiqueta en la pantalla de acceso
create-label-hint = Iniciales o una palabra; no tiene que ser su nombre. Cualquiera que inicie Trellis puede verla.
create-next-person = Continuar

create-title-passphrase = Su frase de acceso
create-passphrase-lead = Varias palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar. Se escribe cada vez que se abre Trellis.
create-passphrase = Frase de acceso
create-passphrase-hint = 15 caracteres o más.
create-passphrase-offer = Proponer una
create-next-passphrase = Crear
strength-too_short = 15 caracteres o más. Varias palabras funcionan bien.
strength-too_easy = Es fácil de adivinar. Agregue palabras sin relación entre sí.
strength-enough = { $count } caracteres. Es una buena frase.

create-title-sheets = Dos hojas de recuperación
create-sheets-lead = Si se olvidan las frases de acceso, estas palabras vuelven a abrir los registros. Imprima cada hoja, o cópiela a mano, y guarde las dos con dos personas distintas o en dos lugares distintos.
create-sheets-once = Se muestran solo esta vez. Nadie puede mostrarlas de nuevo.
create-next-sheets = Ya tengo las dos hojas
sheet-partnership-title = Hoja 1: registros de las organizaciones
sheet-partnership-opens = Abre organizaciones, acuerdos y servicios: todo lo que trata de organizaciones. No abre nada sobre una sobreviviente.
sheet-partnership-keep = Puede guardarla la dirección, o un cajón con llave de la oficina.
sheet-partnership-print = Imprimir la hoja 1
sheet-choices-title = Hoja 2: decisiones de las sobrevivientes
sheet-choices-opens = Abre el depósito aparte de lo que las sobrevivientes dicen y deciden, y nada más.
sheet-choices-keep = Puede guardarla alguien que trabaja con sobrevivientes, aparte de la hoja 1. Nunca en el mismo lugar.
sheet-choices-print = Imprimir la hoja 2
sheet-print-note = Quien tenga estas palabras y la carpeta de los datos puede abrir lo que abre esta hoja. Guárdela como guardaría una llave. No le tome fotos ni la deje junto a la computadora.

create-title-check = Una revisión breve
create-check-lead = Escriba dos palabras de cada hoja, para tener la certeza de que se guardaron.
create-check-word = Palabra número { $place }
create-check-wrong = Una de estas palabras no es correcta. Mire la hoja y el número, y escríbala otra vez.
create-next-check = Abrir Trellis

trouble-title = Trellis no se abrió
trouble-kept = No se cambió ni se borró nada.
trouble-again = Probar otra vez

create-backup = Abrir desde una copia
create-backup-more = Para una computadora nueva: elija la copia que se guardó en otro lugar y siga con ella. Hace falta la frase de acceso de una supervisora o una administradora.

demo-title = Mire primero una demostración
demo-more = Un programa, sus organizaciones y sus sobrevivientes, todo inventado. Dice DEMO en cada pantalla y en cada papel, y está aparte de su propia bóveda. Su frase: { $passphrase }
demo-open = Ver una demostración
demo-busy = Inventando personas

forgot-other = Una administradora de su programa puede darle una frase nueva, en esta computadora, en Ajustes, Personas. O use aquí las hojas de recuperación:
recover-title = Una frase nueva para { $label }, con las hojas
recover-partnership = Doce palabras de la hoja 1
recover-partnership-hint = Registros de organizaciones. En su orden, con espacios entre ellas.
recover-choices = Doce palabras de la hoja 2
recover-choices-hint = Decisiones. Déjelo vacío si no tenía esa llave o si otra persona que la tiene puede dársela de nuevo.
recover-words = Su frase de acceso nueva
recover-wrong = Estas no son las palabras de la hoja. Compruebe cada palabra y su orden.
recover-do = Abrir con las hojas
unlock-handed = Turno entregado. Los textos sin terminar de la persona anterior quedan sellados hasta que vuelva.
