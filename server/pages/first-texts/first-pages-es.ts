import type { PageTexts, RuleTexts } from './page-texts.ts'

export const spanishRules: RuleTexts = {
  insult: {
    title: 'Sin insultos',
    explanation: 'Critique un artículo o un argumento con tanta dureza como quiera, pero no a la persona que lo escribió.',
  },
  hatred: {
    title: 'Sin odio',
    explanation:
      'Hable de la cobertura, no de los pueblos: aquí no se denigra a nadie por su origen, fe, sexo, discapacidad o por a quién ama.',
  },
  threat: { title: 'Sin amenazas', explanation: 'No amenace a nadie, no desee violencia a nadie ni incite a ella.' },
  spam: {
    title: 'Sin publicidad ni repeticiones',
    explanation: 'No haga publicidad, no publique una y otra vez el mismo texto y no hable desde varias cuentas.',
  },
  'off-topic': {
    title: 'Cíñase a la noticia',
    explanation: 'Cuente cómo se informó de la noticia, dónde, y qué opina de ello; para lo demás hay otros lugares.',
  },
  'personal-data': {
    title: 'Sin datos privados de otros',
    explanation:
      'No publique direcciones, teléfonos, números de cuenta ni otros detalles privados de personas, aunque se encuentren en otro sitio.',
  },
  'falsehood-about-source': {
    title: 'Fidelidad a la fuente',
    explanation: 'No invente lo que escribió un medio ni recorte una cita hasta que diga otra cosa; ponga el enlace cuando pueda.',
  },
  illegal: {
    title: 'Nada ilícito',
    explanation: 'No publique lo que la ley prohíbe; tal contenido también se puede comunicar con una notificación formal, sin cuenta.',
  },
}

export const spanishPages: PageTexts = {
  'house-rules': {
    title: 'Normas',
    body: `Estas normas se aplican a todos los comentarios. Son las únicas razones por las que aquí se elimina un comentario.

{houseRules}

## Qué ocurre cuando se incumple una norma

Un comentario puede esperar a un moderador antes de aparecer; entonces verá que espera, y por qué. Un comentario eliminado deja un hueco, para que las contestaciones sigan teniendo sentido. Quien lo escribió sabrá qué norma incumplió y leerá una frase del moderador.

## Si ve algo

Use *Denunciar* debajo del comentario e indique la norma. Si cree que un comentario es ilícito, consulte [Contacto](/contact): cualquiera puede enviar una notificación, sin cuenta.

## Si no está de acuerdo con una decisión

Escriba a {contactAddress} en el plazo de seis meses. La examinará alguien distinto del primer moderador.`,
  },
  terms: {
    title: 'Condiciones de uso',
    body: `{operatorName} gestiona este sitio. Al crear una cuenta, acepta estas condiciones.

## Quién puede participar

Debe tener al menos {minimumAgeYears} años. Cada persona tiene una cuenta. Guarde su contraseña para sí y avísenos si cree que alguien más la conoce.

## Lo que escribe

Sus palabras siguen siendo suyas. Nos permite mostrarlas aquí, en nuestros canales y a través de nuestra interfaz pública, junto con el nombre y el alias que eligió y el país del que habla. Puede editar un comentario durante {editWindowMinutes} minutos; las versiones anteriores se conservan. Puede retirarlo en cualquier momento: el texto desaparece y un hueco mantiene legible la conversación.

No publique lo que no tiene derecho a publicar. Las [normas](/house-rules) forman parte de estas condiciones.

## Qué hacemos con los comentarios

Comprobaciones automáticas (longitud, duplicados, enlaces de cuentas nuevas, una lista de palabras, datos probablemente privados) pueden hacer esperar un comentario; decide una persona. [Cómo se ordenan los comentarios](/about/ranking) explica en qué orden se muestran. Cuando eliminamos un comentario o limitamos una cuenta, se le dice el motivo y cómo oponerse, como exige el Reglamento europeo de Servicios Digitales.

Quien incumpla las normas de forma repetida o grave puede recibir una advertencia, ver sus comentarios sometidos a aprobación, o quedar suspendido o excluido.

## Lo que lee

Los artículos pertenecen a los medios que los publicaron y se muestran completos, en extracto o como enlace, según los derechos. Las respuestas de los lectores son testimonios y no una encuesta; son la opinión de quienes las escriben y no la nuestra.

## Cambios y final

Puede marcharse en cualquier momento. Anunciamos los cambios de estas condiciones en esta página y, si le afectan, por correo. Los derechos imperativos de los consumidores no se ven afectados.`,
  },
  privacy: {
    title: 'Privacidad',
    body: `{operatorName} es responsable de los datos personales en este sitio. Escriba a {contactAddress} sobre cualquier asunto de esta página.

## Su país

El país del que habla es el que usted declara. Nunca lo deducimos de su dirección de internet.

## Qué conservamos y por qué

- **Su cuenta:** dirección de correo, nombre, alias, país e idiomas que indica, y su contraseña solo como huella (hash). Los necesitamos para llevar su cuenta (contrato).
- **Lo que publica:** comentarios con sus versiones anteriores, testimonios, denuncias. Son públicos, salvo las denuncias y las versiones sustituidas (contrato).
- **Lo que hace aquí:** valoraciones, lo que sigue, a quién ignora, qué comentarios eran nuevos para usted, avisos y cómo los quiere. Solo usted lo ve; las valoraciones se cuentan por país y se muestran como sumas (contrato).
- **Sesiones:** cuándo inició sesión y con qué navegador, para que pueda verlas y cerrarlas (contrato).
- **Señales contra abusos:** direcciones de internet abreviadas y contadores de límites. Un proceso automático borra estas señales a los {signalRetentionDays} días (interés legítimo en un debate seguro). Una cuenta cuya dirección nunca se confirmó, y en la que no se escribió nada, se borra en el mismo plazo.
- **Decisiones y notificaciones:** qué decidieron los moderadores sobre un comentario y por qué, y las notificaciones de contenido ilícito; el nombre y la dirección de correo de quien envió una se borran seis meses después de cerrarla (obligación legal). El registro de actividad del sitio nombra las cuentas solo por número.

## Cookies

Una cookie mantiene su sesión abierta, y solo se pone cuando inicia sesión. No hay publicidad, ni rastreo, ni contenido de servidores de otras empresas. Si inicia sesión con otro proveedor, este tiene noticia de ello.

## Quién más ve datos

Quienes alojan este sitio y entregan su correo trabajan para nosotros por contrato. Las autoridades solo reciben datos cuando la ley nos obliga.

## Sus derechos

Puede pedir una copia de sus datos, rectificarlos, hacer que se borren, limitar su uso, oponerse a él y llevárselos a otro lugar. Cuando se borra una cuenta, se eliminan nombre, alias, dirección y correo; usted elige si se van también sus comentarios. Puede reclamar ante una autoridad de protección de datos. [Sus datos](/account/data) reúne en un archivo todo lo de su cuenta, y el botón que la borra 24 horas después, salvo que lo cancele. Entonces también se retiran sus valoraciones, y los comentarios que quedan son los de «un antiguo lector». Lo que concierne a una notificación de contenido ilícito abierta permanece hasta que se cierra; de una cuenta expulsada queda una huella de la dirección que no se puede descifrar y que le impide registrarse de nuevo. Las copias de seguridad lo olvidan todo al cumplirse su plazo de conservación.

## Edad

El sitio es para personas de {minimumAgeYears} años o más. Avísenos si alguien más joven ha creado una cuenta.`,
  },
  contact: {
    title: 'Contacto',
    body: `{operatorName} gestiona este sitio. La dirección para lectores, medios y autoridades es {contactAddress}. Escriba en inglés o en cualquier idioma de este sitio.

## Un comentario que incumple una norma

Inicie sesión y use *Denunciar* debajo del comentario. Es la vía más rápida.

## Un comentario que considera ilícito

Cualquiera puede enviarnos una notificación conforme al artículo 16 del Reglamento europeo de Servicios Digitales, sin cuenta. En la página de cada comentario hay un formulario para ello, que da al momento un acuse de recibo. O escriba a {contactAddress} e indique:

- la dirección exacta del comentario (su enlace permanente),
- por qué lo considera ilícito, y según qué ley si la conoce,
- su nombre y su dirección de correo (no hacen falta si la notificación se refiere a abusos sexuales de menores),
- que cree de buena fe que lo que indica es exacto y completo.

Confirmamos que la hemos recibido, decidimos con cuidado y le decimos qué hemos decidido, por qué y qué puede hacer al respecto.

## Una decisión sobre su propio comentario

Escriba en el plazo de seis meses e indique el enlace del comentario. Otra persona decide de nuevo. También puede acudir a un órgano certificado de resolución extrajudicial o a un tribunal.

## Medios

Si se muestra un artículo suyo y quiere que se acorte, se enlace solamente o se corrija, escriba a la misma dirección.`,
  },
  about: {
    title: 'El proyecto',
    body: `De un mismo hecho se informa de manera distinta de un país a otro. Aquí los artículos de varios medios están en paralelo, y los lectores responden a una pregunta: **¿cómo informó su país de esto?**

## Cómo funciona

Un redactor prepara una noticia con artículos de varios países. Los lectores cuentan después, de un país, con cuánto relieve informaron sus medios, dónde, qué faltaba y qué opinan de ello. Las respuestas se cuentan país por país.

## Cómo leer las cifras

- El país es el que declara el lector; no lo comprobamos ni lo deducimos.
- Desde 20 respuestas damos porcentajes; por debajo, simples cantidades. Con menos de cinco respuestas no hay nada que concluir.
- Las respuestas son testimonios y no una encuesta. Quienes escriben no son una muestra de su país.

## Quién lo gestiona

{operatorName}. Los comentarios se moderan según las [normas](/house-rules); toda eliminación tiene una razón, y se dice a quien escribió. Lo que conservamos sobre usted está en la página de [privacidad](/privacy), y cómo contactarnos, en [contacto](/contact).`,
  },
}
