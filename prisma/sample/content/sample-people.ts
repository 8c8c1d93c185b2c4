import { seededRandom } from './seeded-random.ts'
import type { SamplePerson } from './sample-types.ts'

/** Country, language, then names; a name that does not fold to Latin letters carries its handle after a bar. */
const readers: [country: string, language: string, names: string][] = [
  [
    'PL',
    'pl',
    'Marta Wolska, Paweł Zieliński, Kasia Nowicka, T. Wrona, Agnieszka Lis, Bartek Sowa, Hanna Dudek, Michał Gołąb, Zofia Krawiec, Jan Piekarz, Ola Mróz, Grzegorz Bąk, Iwona Rybak, Kuba Jasiński, Ewa Sikora, Marek Wilk, Dorota Pająk, Piotr Czapla, Natalia Wróbel, Stefan Kruk, Beata Maj, Łukasz Olszewski',
  ],
  [
    'DE',
    'de',
    'Jonas Petersen, Heike Brandt, Lena Vogt, M. Krüger, Uwe Hansen, Annika Roth, Dirk Lohmann, Sabine Ohlsen, Tobias Kern, Frauke Jansen, Malte Harms, Petra Scholz, Jürgen Thiel, Carla Weiss, Nils Baumann, Ingrid Fuchs, Emre Aydın, Katrin Lange, Holger Busch, Mira Sommer, Torsten Wulf',
  ],
  [
    'GB',
    'en',
    'Fiona Marsh, Tom Ashdown, Priya Nair, G. Whitlock, Ewan Mackie, Sarah Pell, Dylan Rees, Hannah Croft, Ravi Menon, Margaret Lowe, Owen Tudor, Jess Barlow, Colin Frith, Amara Okoye, Neil Sutter, Beth Hargreave, Alasdair Muir, Ruth Coleby, Ian Thorley, Niamh Doran, Peter Wexley',
  ],
  [
    'IT',
    'it',
    'Giulio Ferri, Chiara Monti, Paolo Sartori, Elena Greco, S. Ruggeri, Matteo Bassi, Francesca Loi, Davide Conte, Anna Pavan, Lorenzo Villa, Rosa Amato, Stefano Neri, Marta Colli, Gianni Serra, Ilaria Fonti, Pietro Galli, Lucia Danese, Nico Barone, Teresa Pinna, Carlo Vezzi, Silvia Rota',
  ],
  [
    'FR',
    'fr',
    'Camille Roussel, Yann Kerbrat, Nadia Belkacem, Hugo Lefort, Claire Dumas, P. Marchand, Inès Guérin, Benoît Tanguy, Sophie Maurel',
  ],
  ['ES', 'es', 'Lucía Herrero, Javier Solís, Nuria Campos, Pablo Ledesma, Carmen Ortuño, Iker Salas, Rocío Vega'],
  [
    'UA',
    'uk',
    'Олена Ткач|olenatkach, Андрій Гончар|andriihonchar, Iryna Moroz, Dmytro Savchuk, Наталя Бойко|natalyaboiko, Taras Lysenko, Oksana Hnatiuk, Юрій Панас|yuriypanas',
  ],
  ['US', 'en', 'Karen Whitfield, Luis Ortega, D. Hofstra, Maya Thompson, Greg Lindqvist, Tanya Brooks, Sam Castellan, Joanne Pruitt'],
  ['IN', 'hi', 'R. Desai, Ananya Iyer, विकास मिश्रा|vikasmishra, Farah Khan, Suresh Pillai, Meera Joshi, Arjun Bhatt, Deepa Rawat'],
  ['BR', 'pt', 'Thiago Moura, Larissa Pinto, Beatriz Caldas, R. Antunes, Caio Barreto, Fernanda Luz, João Peixoto'],
  ['FI', 'fi', 'Aino Lahti, Mikko Saarela, Sanna Koski, Juhani Rinne, Veera Niemi, Otto Halme'],
  ['EE', 'et', 'Kadri Tamm, Mart Lepik, Liis Saar, Andres Kask, Triin Mägi, Jaan Oja'],
  ['TR', 'tr', 'Zeynep Aksu, Murat Doğan, Elif Karaca, Cem Yalın, Selin Turan'],
  ['JP', 'ja', '佐々木 美和|sasakimiwa, Kenji Morita, 田村 修|tamuraosamu, Yuki Hayase, Naoko Ishii'],
  ['PT', 'pt', 'Rita Carvalhal, Nuno Tavares, Inês Faria, Duarte Mendonça'],
  ['EG', 'ar', 'منى عبد الرحيم|monaabdelrahim, Karim Shawky, هالة نصّار|halanassar, Tarek Fouda, Salma Zaki'],
  ['IQ', 'ar', 'زهراء الساعدي|zahraalsaadi, Ali Jabbar, نور حسين|noorhussein, Haider Kadhim'],
  ['JO', 'ar', 'رنا الخطيب|ranakhatib, Omar Haddadin, لينا مراد|linamurad'],
  ['KW', 'ar', 'فهد المطوع|fahadmutawa, Dalal Behbehani, Yousef Rashed'],
  ['TN', 'fr', 'Amel Trabelsi, Sofiane Gharbi, Ines Mabrouk, هيثم بن عمر|haythembenomar, Leila Chatti'],
  ['MA', 'fr', 'Youssef Amrani, Salma Bennis, Hind Ouazzani'],
  ['GR', 'el', 'Eleni Markou, Nikos Vlachos, Dimitra Petrou, Kostas Raptis'],
  ['CL', 'es', 'Catalina Riquelme, Ignacio Fuenzalida, Pía Contreras, Rodrigo Tapia, Marcela Ibacache'],
  ['AR', 'es', 'Martín Quiroga, Lucila Ferreyra, Facundo Ríos, Graciela Sosa, Belén Acosta'],
  ['BO', 'es', 'Wara Condori, Limber Choque, Rosmery Flores, Álvaro Mamani'],
  ['PE', 'es', 'Rosa Huamán, Diego Paredes'],
  ['MX', 'es', 'Itzel Robles, Ernesto Fajardo, Paola Medrano'],
  ['GH', 'en', 'Kwame Boateng, Efua Mensah, Yaw Darko, Abena Sarpong, Kojo Addo'],
  ['CI', 'fr', 'Awa Koné, Serge Kouassi, Mariam Traoré, Didier Yao'],
  ['NG', 'en', 'Chinedu Eze, Halima Sani, Tunde Bakare, Ngozi Obi'],
  ['NL', 'nl', 'Sanne de Wit, Joost Kuiper, Femke Bos, Daan Visser'],
  ['BE', 'fr', 'Élise Wauters, Bram Claes, Noor Peeters'],
  ['CH', 'de', 'Regula Amstutz, Luca Bernasconi, Beat Zumstein'],
  ['AT', 'de', 'Johanna Pichler, Markus Ebner, Theresa Lindner, Florian Gruber'],
  ['RO', 'ro', 'Ioana Dragomir, Vlad Munteanu, Raluca Stan, Mihai Petrescu'],
  ['HU', 'hu', 'Réka Szalai, Gábor Fekete'],
  ['BG', 'bg', 'Desislava Todorova, Ivan Kolev, Petya Marinova'],
  ['RS', 'sr', 'Milica Jovanov, Nenad Stojić, Jelena Babić'],
  ['LK', 'en', 'Nimal Perera, Thushari Silva, Ruwan Jayasuriya, Dilini Fonseka'],
  ['PH', 'en', 'Joy Magsino, Rommel Dizon, Cathy Lualhati'],
  ['SE', 'sv', 'Elsa Lindgren, Per Nyström, Karin Ek'],
  ['LT', 'lt', 'Rūta Petkutė, Mantas Jonaitis, Ieva Žukaitė'],
  ['LV', 'lv', 'Ilze Kalniņa, Jānis Ozols'],
  ['DK', 'da', 'Signe Holm, Rasmus Krogh'],
  ['NO', 'nb', 'Ingrid Solheim, Lars Vik'],
  ['IE', 'en', 'Aoife Brennan, Declan Hurley'],
  ['CA', 'en', 'Geneviève Lapointe, Mark Sandhu, Alice Tremont'],
  ['AU', 'en', 'Bronwyn Hale, Matt Kowalski, Tess Nguyen'],
  ['ZA', 'en', 'Thandi Mokoena, Pieter Nel'],
  ['KE', 'en', 'Wanjiru Kamau, Brian Otieno'],
  ['KR', 'ko', '박서연|parkseoyeon, Jihoon Lee'],
  ['SG', 'en', 'Wei Ling Tan, Hafiz Rahman'],
  ['SK', 'sk', 'Zuzana Hrušková'],
]

/** Letters that the decomposition of accents leaves alone. */
const folded: Record<string, string> = { ł: 'l', ß: 'ss', ı: 'i', ø: 'o', đ: 'd' }

const random = seededRandom('readers')

/** Joined on the day of the newest story, so that the check of links from new accounts has its example. */
const newcomer: SamplePerson = {
  key: 'hemiwalker',
  name: 'Hemi Walker',
  handle: 'hemiwalker',
  country: 'NZ',
  language: 'en',
  daysAgo: 2,
}

/** Invented readers. Every account but the newcomer's is older than the oldest sample story. */
export const samplePeople: SamplePerson[] = [
  ...readers.flatMap(([country, language, names]) =>
    names.split(', ').map((entry): SamplePerson => {
      const [name = entry, handle = handleOf(name)] = entry.split('|')
      return { key: handle, name, handle, country, language, daysAgo: 70 + Math.floor(random() * 400) }
    }),
  ),
  newcomer,
]

function handleOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[łßıøđ]/gu, letter => folded[letter] ?? letter)
    .replace(/[^a-z0-9]/gu, '')
}
