# Prometido y cumplido.
counts-title = Prometido y cumplido
counts-from = Del
counts-to = al
count-bar = Barra
count-promised = Prometido
count-planned = Planeado
count-delivered = Cumplido
count-result = Resultado
count-acts = Qué hacer
count-short = faltan { $count }
count-ahead = { $count } de más
count-even = Parejo
count-balance = { $unit }, en ambos sentidos: { $them } de { $partner }, { $us } nuestras.
legend-short = Falta para lo prometido
legend-ahead = Más de lo prometido
legend-mark = Prometido para estos días
referrals-to-us = Aceptamos referencias. Nunca se cuentan.
referrals-to-them = { $partner } acepta referencias. Nunca se cuentan.
deliveries-title = { $count ->
    [one] Una entrega registrada a mano
   *[other] { $count } entregas registradas a mano
}
delivery-add = Registrar lo que se dio
delivery-add-short = Registrar lo que se dio: { $what }
delivery-edit = Cambiar lo que se dio
delivery-on = Día
delivery-what = Qué
delivery-quantity = Cuánto ({ $unit })
delivery-note = Nota
delivery-saved = Registrado.
delivery-removed = Queda 30 días en la papelera.
