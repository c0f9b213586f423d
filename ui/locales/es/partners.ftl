# Partners, their services, and our own program.

partners-title = Organizaciones
partners-list = Lista de organizaciones
partners-detail = La organización elegida
partners-own = Nuestro propio programa
partners-find = Buscar una organización
partners-find-in = Nombre, localidad, servicio
partners-accepting = Acepta
partners-stale = Por confirmar
partners-language = Idioma
partners-language-any = Cualquier idioma
partners-kind = Tipo de ayuda
partners-kind-any = Cualquier tipo de ayuda
partners-name = Organización
partners-confirmed = Confirmado
partners-never = Nunca
partners-services = { $count ->
    [0] todavía sin servicios
    [one] 1 servicio
   *[other] { $count } servicios
}
partners-new-what = una organización
partners-add = Agregar una organización
partners-import = Importar una lista
partners-edit = Cambiar { $name }
partners-none = Todavía no hay organizaciones
partners-none-do = Una organización asociada es aquella con la que trabaja, o con la que quisiera trabajar. Agregue una, o importe una lista que ya tenga.
partners-none-found = Nada cumple con todo esto
partners-none-found-do = Quite uno de los filtros, o use menos palabras.
partners-none-archived = No hay nada en el archivo
partners-none-archived-do = Una organización con la que ya no trabaja se puede archivar: se queda aquí, fuera de la lista.
partners-pick = Elija una organización
partners-pick-do = Aquí se muestran sus servicios, sedes y obligaciones.
partners-confirm = Confirmar datos
partners-confirmed-by = Datos confirmados el { $day } por { $by }.
partners-confirmed-never = Datos nunca confirmados.
partners-reviewed = Los datos de { $name } quedan confirmados con fecha de hoy.
partners-archived = Se archivó: { $name }.
partners-restored = Se recuperó: { $name }.
partners-removed = { $name } está en la papelera durante 30 días.
partners-in-bin = Está en la papelera. Desaparece 30 días después de haberse eliminado.
partners-in-archive = Está en el archivo: no aparece en la lista.
partners-away = Archivar o eliminar
partners-agreements = Acuerdos con ella
partners-report = Informe de colaboración
partners-form-lead = Solo hace falta el nombre. Deje vacío lo que no sepa: se muestra como «Preguntar».
partners-name-field = Nombre
partners-name-hint = Necesario. Como lo escribe la organización.
partners-alternate = Otro nombre que se usa

program-title = Nuestro propio programa
program-edit = Cambiar nuestro propio programa

duties-title = Lo que una sobreviviente debe saber primero
duties-lead = Merece saberlo antes de elegir. Deje «Preguntar» donde nadie lo haya comprobado.
duty-reports = Obligación de reportar
duty-reports-known = Se sabe
duty-reports-what = Debe reportar
duty-reports-hint = Sin marcar nada significa: nada.
duty-reports-none = Nada, según dice la organización
duty-reports-detail = Más sobre la obligación de reportar
duty-hipaa = ¿Se aplica HIPAA?
duty-hipaa-head = HIPAA
duty-hipaa-yes = Se aplica HIPAA
duty-hipaa-no = No se aplica HIPAA
duty-part2 = ¿Es un programa 42 CFR Parte 2?
duty-part2-head = 42 CFR Parte 2
duty-part2-yes = Es un programa 42 CFR Parte 2
duty-part2-no = No es un programa 42 CFR Parte 2
duty-police = ¿Hace falta un reporte policial?
duty-police-head = Reporte policial
duty-police-yes = Hace falta un reporte policial
duty-police-no = No hace falta un reporte policial
duty-records = Expedientes
duty-records-hint = ¿Con quién se pueden compartir sus expedientes?

reports-child_abuse = maltrato infantil
reports-elder_abuse = maltrato a una persona mayor
reports-disabled_adult_abuse = maltrato a una persona adulta con discapacidad
reports-injuries = lesiones por violencia
reports-threats = amenazas de daño grave

services-title = Servicios
services-add = Agregar un servicio
services-none = No hay servicios anotados.
service-add = Agregar un servicio
service-n = Servicio { $n }
service-name = Servicio
service-name-field = Nombre del servicio
service-kind = Tipo de ayuda
service-accepting = ¿Acepta personas nuevas ahora?
service-audience = Para quién
service-audience-hint = Personas adultas, niñas y niños de qué edad, si no atiende a parejas, etcétera.
service-how = Cómo
service-how-hint = Sin marcar nada se muestra «Preguntar».
service-sites = En qué sedes
service-where = Dónde
service-town = Localidad
service-town-hint = Solo si es distinta de las sedes.
service-languages = Idiomas
service-cost = Costo
service-wait = Espera
service-accessibility = Accesibilidad
service-bring = Qué llevar
service-sliding = Costo según ingresos
service-childcare = Cuidado de niños
service-staff = Personal
service-active = Se ofrece actualmente
service-inactive = no se ofrece actualmente

service-counseling = Terapia
service-group = Grupo
service-children = Para niñas y niños
service-psychiatry = Psiquiatría
service-crisis = Crisis
service-substance_use = Consumo de sustancias
service-peer_support = Apoyo entre pares
service-evaluation = Evaluación
service-advocacy = Consejería
service-other = Otro

mode-in_person = En persona
mode-telephone = Por teléfono
mode-video = Por video

accepting-yes = Sí
accepting-waiting_list = Lista de espera
accepting-no = Ahora no
accepting-unknown = Preguntar

gender-unknown = Preguntar
gender-women = Mujeres
gender-men = Hombres
gender-choice = Se puede elegir
gender-mixed = Mujeres y hombres

sites-title = Sedes
site-add = Agregar una sede
site-n = Sede { $n }
site-name = Nombre de la sede
site-name-hint = Como la llama el personal.
site-is-confidential = Esta sede es confidencial
site-is-confidential-hint = Los documentos y archivos que salen de Trellis muestran entonces su nombre público y nada más: ni dirección, ni teléfono, ni mapa.
site-confidential = Confidencial
site-confidential-out = Los documentos que salen muestran solo «{ $name }».
site-confidential-admin = Confidencial. Solo lo cambia quien administra.
site-public = Nombre público
site-public-hint = Necesario. Es todo lo que dicen de esta sede los documentos que salen; por ejemplo, «Refugio».
site-address = Dirección
site-timezone = Zona horaria
site-timezone-hint = Solo si es distinta de la del programa; se escribe así: America/Chicago.
site-accessibility-hint = Escalones, elevador, puertas, baños.
site-transport = Cómo llegar
site-transport-hint = Rutas de autobús, estacionamiento.
site-nothing = No hay nada más anotado.
address-street = Calle y número
address-street_2 = Piso, oficina
address-city = Localidad
address-state = Estado
address-postal_code = Código postal
address-country = País, dos letras

hours-title = Horario
hours-add = Agregar un horario
hours-n = Horario { $n }
hours-days = Días
hours-opens = Desde
hours-closes = Hasta
hours-closes-hint = Abierto día y noche: de 00:00 a 23:59.
hours-description = Nota; por ejemplo, «con cita»

phones-title = Teléfonos
phone-add = Agregar un teléfono
phone-n = Teléfono { $n }
phone-number = Número
phone-extension = ext. { $extension }
phone-extension-field = Extensión
phone-description = Para qué es

contacts-title = Contactos
contact-add = Agregar un contacto
contact-n = Contacto { $n }
contact-name = Nombre
contact-name-hint = Bastan las iniciales.
contact-title = Cargo
contact-title-hint = Por ejemplo, «dirección clínica».
contact-role = Qué es esta persona para nosotros
role-of-liaison = enlace
role-of-signatory = firmante
role-of-clinician = profesional clínico
role-of-other = otro

languages-none = Ninguno anotado.
languages-add = Agregar un idioma
languages-pick = Elegir…
languages-tag = Otro idioma, por su código
languages-tag-hint = Dos o tres letras; por ejemplo, «mam» para el mam.

facts-title = Datos
facts-description = Descripción
facts-description-hint = Qué es, en una o dos frases.
facts-languages = Idiomas que se hablan
facts-email = Correo electrónico
facts-website = Sitio web
facts-notes = Nuestras notas
facts-notes-hint = Se quedan dentro y no aparecen en ningún documento que salga.
