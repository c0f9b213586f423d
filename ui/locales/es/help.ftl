# Help. It works offline.

help-lead = Todo lo de aquí funciona sin red.
help-contents = En esta página

help-purpose = Para qué sirve
help-purpose-1 = Trellis mantiene en orden las colaboraciones de un programa con organizaciones de salud mental, para que una sobreviviente que quiera esa ayuda la encuentre cerca, con personas que entienden la violencia doméstica y en sus propios términos.
help-purpose-2 = Quien da consejería encuentra una organización que corresponda a lo que la sobreviviente pidió, y lo que ella debe saber antes de elegir. Supervisión ve qué acuerdos están por vencer. El personal exporta resúmenes para quien financia, una junta directiva o una organización.
help-purpose-3 = Trellis no es asesoría legal. Lo que debe decir un acuerdo o una autorización es una pregunta para la persona abogada del programa.

help-steps = Primeros pasos
help-step-program = Nuestro propio programa
help-step-program-more = Ajustes, Nuestro propio programa: sus sedes, teléfonos y servicios. Marque como tal una sede confidencial; los documentos muestran entonces solo su nombre público.
help-step-partners = Organizaciones
help-step-partners-more = Agréguelas una por una o importe una lista. Anote las obligaciones; lo que nadie sabe se muestra como «Preguntar». Confirme los datos cuando los haya comprobado.
help-step-agreements = Acuerdos
help-step-agreements-more = Registre lo que se acordó, sus fechas y los dos relojes: el aviso oficial y el tiempo que ustedes mismos necesitan. Agregue el documento firmado.
help-step-export = Exportar
help-step-export-more = Prepare un resumen, lea cada palabra y guárdelo. Pide su frase de acceso otra vez.
help-step-lock = Bloquear
help-step-lock-more = Bloquee al dejar el escritorio. Trellis también se bloquea automáticamente. Pulsar Mayús tres veces lo oculta de inmediato.

help-promised = Lo que se promete
help-cannot = Lo que no se puede prometer
help-promised-lock = Se bloquea cuando no hay nadie
help-promised-lock-more = Después de unos minutos sin una mano en la computadora, antes de que la computadora se suspenda y cuando su pantalla se bloquea. Entonces Trellis cierra todo lo que estaba abierto y empieza de nuevo en la pantalla de bloqueo. Lo que usted copia queda diez segundos en el portapapeles, y no después de un bloqueo.
help-cannot-view = No puede borrar lo que el sistema escribió en el disco
help-cannot-view-more = Cuando Trellis se bloquea, terminan las partes que tenían su trabajo. Pero una computadora a la que le falta memoria, o que hiberna, escribe la memoria en su disco. Pida a quien se encarga de la computadora que cifre todo el disco.
help-cannot-older = No puede notar cuando todo se repone a la vez
help-cannot-older-more = Si toda la carpeta se cambia por una copia anterior de ella misma, nada de adentro lo muestra. Los informes impresos llevan para eso una línea de letras y números: compárela.
help-cannot-spool = No puede vaciar la impresora
help-cannot-spool-more = El sistema y muchas impresoras guardan lo que imprimieron, algunas por mucho tiempo. Lo que podría hacer daño a alguien, imprímalo en una impresora que conozca, no en la de una tienda ni en la de otra organización.
help-cannot-copied = No puede alcanzar copias que hicieron otros programas
help-cannot-copied-more = Algunos sistemas guardan un historial de lo copiado. Desactívelo. En Linux, Trellis no puede impedir que otros programas tomen imágenes de la ventana; en Windows y macOS le pide al sistema que no las permita.

help-care = Con cuidado
help-care-1 = Los registros de organizaciones y acuerdos no contienen nada sobre una sobreviviente. Cada texto libre lo dice a su lado. Un acuerdo nunca sustituye una autorización.
help-care-2 = Nada se borra por descuido: guardar, archivar y eliminar se pueden deshacer, y lo que se elimina queda 30 días en la papelera. En una computadora nueva elija «Abrir desde una copia» en la primera pantalla.
help-care-3 = Lo que escribe en un formulario se conserva mientras mira otras pantallas, y queda sellado solo para usted cuando Trellis se bloquea. Lo que se escribe en Decisiones no: guárdelo antes.

help-signs = Las señales
help-sign-yes = La organización acepta personas nuevas ahora.
help-sign-waiting = Hay una lista de espera.
help-sign-no = La organización no acepta a nadie por ahora.
help-sign-ask = Nadie lo ha comprobado. Pregunte a la organización antes de decirlo.
help-sign-confidential = Los documentos que salen muestran el nombre público de esta sede y nada más.

help-keys = Teclas

help-words = Palabras
help-word-survivor = Sobreviviente
help-word-survivor-is = Una persona que vive o ha vivido violencia. Ella decide.
help-word-partner = Organización asociada
help-word-partner-is = Una organización con la que el programa trabaja, o con la que quisiera trabajar.
help-word-agreement = Acuerdo
help-word-agreement-is = Un documento entre el programa y una organización. El memorando de entendimiento es uno de sus tipos.
help-word-commitment = Compromiso
help-word-commitment-is = Lo que se puede contar en un acuerdo: quién da qué a quién, y cuánto.
help-word-release = Autorización
help-word-release-is = Lo que firma una sobreviviente cuando quiere que el personal diga algo sobre ella a una agencia. Nunca es parte de un acuerdo.
help-word-confidential = Sede confidencial
help-word-confidential-is = Un lugar cuya dirección no se dice a nadie de fuera.
help-word-confirmed = Confirmado
help-word-confirmed-is = El día en que alguien comprobó por última vez los datos de una organización.
help-word-notice = Aviso oficial
help-word-notice-is = El día límite para decir que se va a terminar o cambiar el acuerdo. Nuestra propia anticipación es antes.
help-word-bin = Papelera
help-word-bin-is = Donde quedan 30 días las organizaciones y los acuerdos eliminados.

help-powers = Quién puede qué
help-powers-lead = El programa decide por esta misma tabla. Una intercesora ve en el registro de lo hecho solo lo que hizo ella.
help-powers-may = puede
help-powers-key = con llave
help-powers-no = no
power-read = Ver organizaciones, acuerdos y horarios; confirmar datos; frase propia; hacer copias
power-write = Cambiar organizaciones, grupos, horarios y capacitaciones
power-agreements = Cambiar acuerdos y anotar firmas
power-sign_off = Firmar una semana, devolverla, aceptar un hallazgo
power-export = Exportar archivos
power-import = Importar organizaciones
power-calendars = Importar el calendario de una organización
power-restore = Restaurar una copia
power-administer = Personas, funciones y ajustes
power-audit = Leer el registro de lo hecho
power-choices = Todo lo de Decisiones, con su llave
