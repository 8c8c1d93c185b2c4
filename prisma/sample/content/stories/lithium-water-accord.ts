import { heading, paragraph, type StoryDraft } from './story-draft.ts'

export const lithiumWaterAccord: StoryDraft = {
  slug: 'lithium-water-accord',
  language: 'en',
  headline: 'Three Andean countries sign a water accord for lithium, with three different litres',
  daysAgo: 26,
  mode: 'closed',
  closedNote: 'The discussion closed after three weeks, when the accord went to the parliaments; a new story will open with the vote.',
  reports: [
    {
      outlet: 'faro-desierto',
      headline: 'Chile firma el acuerdo del agua y fija un tope de extracción por primera vez',
      summary:
        'El pacto de Antofagasta limita la salmuera que puede bombearse de los salares compartidos. El Gobierno lo llama histórico; en Toconao preguntan quién leerá los medidores.',
      hoursBefore: 16,
      path: 'nacional/acuerdo-del-agua',
      blocks: [
        paragraph(
          'Por primera vez habrá un tope. Chile, Argentina y Bolivia firmaron en Antofagasta un acuerdo que limita a 1.900 litros por segundo la salmuera que podrá extraerse en el conjunto de los salares vecinos a sus fronteras. Hoy, según el texto, se bombean 2.300.',
        ),
        paragraph(
          'El Ejecutivo celebró «el día en que el desierto tuvo abogado». Las empresas, que tienen cuatro años para adaptarse, reaccionaron con calma: sus acciones apenas se movieron.',
        ),
        paragraph(
          'Los medidores estarán conectados a una página pública. La norma chilena de 2016 también lo preveía; de los cuarenta y ocho que debían instalarse funcionan diecisiete.',
        ),
        heading('En Toconao'),
        paragraph(
          'La comunidad atacameña asistió como invitada, sin voto. Su presidenta pidió que la laguna se mida «con los pies y no con el satélite» y dejó sobre la mesa una botella con el agua de la vertiente, que el año pasado se secó cuarenta días.',
        ),
        paragraph('El acuerdo debe pasar por los tres congresos antes de fin de año.'),
      ],
    },
    {
      outlet: 'puna',
      headline: 'Litio: la Nación firmó y las provincias se enteraron por la radio',
      summary:
        'Jujuy, Salta y Catamarca discuten el tope de bombeo, que consideran hecho a medida de los salares chilenos. Piden regalías y amenazan con ir a la Corte.',
      hoursBefore: 12,
      path: 'norte/litio-las-provincias',
      blocks: [
        paragraph(
          'El gobernador escuchó la noticia en el auto, camino a una inauguración. «El agua es de las provincias, lo dice la Constitución», respondió media hora después, ya sin inaugurar nada.',
        ),
        paragraph(
          'El tope que se firmó en Antofagasta le deja a la Argentina 700 de los 1.900 litros por segundo. Hoy usa 410, pero hay once proyectos en carpeta que, sumados, necesitarían 1.200. Cinco quedarían afuera.',
        ),
        paragraph(
          'En la Cancillería admiten que no hubo tiempo de consultar. Del otro lado de la cordillera, recuerdan, las empresas bombean desde los años ochenta y el reparto se hizo sobre lo que cada uno ya sacaba.',
        ),
        paragraph(
          'En Susques, donde hay trabajo desde que hay litio, el intendente pide que nadie hable en su nombre. «Acá el agua viene en camión desde mucho antes».',
        ),
        paragraph('Las provincias anunciaron una presentación ante la Corte Suprema. Tendrán quince días.'),
      ],
    },
    {
      outlet: 'salar',
      headline: 'Bolivia consigue en Antofagasta lo que perdió en la guerra: un asiento',
      summary:
        'El acuerdo reconoce a Bolivia 600 litros por segundo que todavía no usa y una oficina en la costa. La oposición pregunta por qué se celebra un derecho a no hacer nada.',
      hoursBefore: 9,
      path: 'pais/un-asiento-en-antofagasta',
      blocks: [
        paragraph(
          'El canciller llegó a Antofagasta con la bandera doblada bajo el brazo. No la izó, porque no estaba previsto, pero se la fotografió sobre la mesa. La secretaría técnica del acuerdo tendrá allí una oficina boliviana: cuatro escritorios con vista al mar.',
        ),
        paragraph(
          'El texto reserva al país 600 litros por segundo. Hoy extrae menos de 40. Para el Gobierno es «una garantía para los nietos»; para un ingeniero potosino que trabajó en la planta piloto, «un cupo en una carrera en la que no corremos».',
        ),
        paragraph(
          'En Colcha K las asociaciones de quinueros no fueron consultadas. Reclaman que la línea base se mida en un año de lluvia y que se publique en quechua.',
        ),
        heading('Tres litros'),
        paragraph(
          'Llama la atención que los tres países cuenten distinto. Chile habla de salmuera, Argentina de salmuera y agua dulce, Bolivia de «recursos hídricos». El anexo que debía unificarlo mide página y media.',
        ),
      ],
    },
    {
      outlet: 'commodity-desk',
      headline: 'Andean cap hands the advantage to Western Australia',
      summary:
        'A cap on brine in the lithium triangle takes up to 14 per cent of planned supply off the market after 2030. Hard-rock miners gained on the news. Nothing was said about their own water.',
      hoursBefore: 4,
      path: 'lithium/andean-cap',
      rights: 'link',
      blocks: [
        paragraph(
          'Shares of hard-rock producers rose between five and nine per cent after three South American governments agreed to cap brine extraction along their borders.',
        ),
        paragraph(
          'Our desk estimates that 14 per cent of planned supply after 2030 is at risk, most of it in Argentina. The cap of 1,900 litres a second compares with 3,400 in the companies’ own plans.',
        ),
        paragraph('Ratification is far from certain. Argentine provinces own the resource, and two have said that they will sue.'),
        paragraph(
          'Miners in the Pilbara were quick to call the accord a sign of responsible sourcing. None of the four statements that we received mentioned their own use of groundwater.',
        ),
      ],
    },
  ],
}
