// The words of the interface in Spanish.
import type { Words } from './english.ts';
import { plural } from './plural.ts';

/** Spanish. Readers are addressed formally, and words that differ between Spain and America are avoided. */
export const SPANISH: Words = {
  language: 'es',

  site: {
    skip: 'Saltar al contenido',
    toFront: (site) => `Ir a la portada de ${site}`,
    latest: 'Últimos artículos',
  },

  footer: {
    label: 'Más de este sitio',
    sections: 'Secciones',
    find: 'Encontrar un artículo',
    about: 'Quiénes somos',
    feeds: 'Canales',
  },

  display: {
    scheme: 'Colores',
    auto: 'Los de este dispositivo',
    light: 'Claros',
    dark: 'Oscuros',
    size: 'Tamaño del texto',
    standard: 'Normal',
    large: 'Grande',
    larger: 'Más grande',
    largest: 'El más grande',
  },

  fronts: {
    topStories: 'Noticias destacadas',
    latest: 'Lo último',
    newest: 'Último artículo: {date}',
    count: (stories) => plural(stories, { one: '# artículo', other: '# artículos' }),
    feed: (name) => `Canal de ${name}`,
    empty: 'Todavía no se ha publicado ningún artículo.',
    emptyHint: 'Los primeros estarán aquí en cuanto salgan.',
  },

  lists: {
    newer: 'Artículos más recientes',
    older: 'Artículos anteriores',
    pageOf: (number, count) => `Página ${number} de ${count}`,
    suffix: (number) => `, página ${number}`,
    pagesOf: (name) => `Páginas de ${name}`,
    aboutTopic: (topic, site) => `Artículos sobre ${topic} en ${site}.`,
    aboutAuthor: (author, site) => `${author}: artículos en ${site}.`,
    authorRole: (name, role) => `${name}, ${role}`,
  },

  archive: {
    heading: 'Archivo',
    index: 'Todos los meses',
    introduction: (site) => `Todos los artículos de ${site}, por el mes de su publicación.`,
    month: (month, site) => `Artículos que ${site} publicó en ${month}.`,
    months: 'Meses anterior y siguiente',
  },

  corrections: {
    name: 'Correcciones',
    heading: 'Correcciones y aclaraciones',
    introduction:
      'Cuando un artículo contiene un error, lo corregimos y lo decimos. Todas estas notas, las más recientes primero.',
    count: (corrections) => plural(corrections, { one: '# corrección', other: '# correcciones' }),
    newer: 'Correcciones más recientes',
    older: 'Correcciones anteriores',
    report: 'Comunicar un error',
    empty: 'Todavía no se ha corregido ningún artículo.',
  },

  story: {
    by: 'Por {names}',
    byIn: 'Por {names}, en {place}',
    in: '{place}',
    published: 'Publicado el',
    updated: 'Actualizado el',
    kinds: {
      news: null,
      analysis: 'Análisis',
      opinion: 'Opinión',
      explainer: 'Claves',
      feature: 'Reportaje',
      review: 'Reseña',
    },
    corrections: (count) => plural(count, { one: 'Corrección', other: 'Correcciones' }),
    correctionOf: (date) => `Corrección, ${date}`,
    topics: 'Temas',
    picture: (alt) => `Imagen: ${alt}`,
    table: (number) => `Tabla ${number}`,
    code: (number) => `Código ${number}`,
    footnotes: 'Notas',
    backToReference: 'Volver a la referencia {0}',
    linkToParagraph: 'Enlace a este párrafo',
  },

  around: {
    age: (years) =>
      plural(years, {
        one: 'Este artículo tiene más de # año.',
        other: 'Este artículo tiene más de # años.',
      }),
    readingTime: (minutes) => plural(minutes, { one: '# minuto de lectura', other: '# minutos de lectura' }),
    partOf: (number, count) => `Parte ${number} de ${count}`,
    previous: 'Parte anterior',
    next: 'Parte siguiente',
    allBy: (author) => `Todos los artículos de ${author}`,
    label: 'Más para leer',
    related: 'Artículos relacionados',
    moreFrom: 'Más de {section}',
  },

  tweet: {
    label: 'Tuit',
    inReplyTo: (handle) => `En respuesta a @${handle}`,
    quotes: (handle) => `Cita a @${handle}`,
    quotedInFull: 'Citado íntegramente',
    captured: (date, from) => `Capturado el ${date} de ${from}`,
    archivedCopy: 'Copia archivada',
    stillOnline: (checked) => `En línea en la última comprobación, el ${checked}`,
    deleted: (checked) =>
      `Este tuit ha sido eliminado${checked === null ? '' : `, según la última comprobación, el ${checked}`}.`,
    suspended: (checked) =>
      `La cuenta ha sido suspendida${checked === null ? '' : `, según la última comprobación, el ${checked}`}.`,
    postedOn: (day) => `Publicado el ${day}.`,
    link: 'Enlace a este tuit',
    skip: 'Saltar este tuit',
  },

  share: {
    heading: 'Compartir este artículo',
    on: 'Compartir en {name}',
    by: 'Enviar por {name}',
    email: 'correo electrónico',
    anchors: 'Mostrar un enlace en cada párrafo',
    script: {
      copied: 'Enlace copiado',
      copy: 'Copiar enlace',
      copyselected: 'Copiar enlace a las palabras',
      failed: 'No se ha podido copiar el enlace',
      selected: 'Las palabras seleccionadas',
      share: 'Compartir…',
    },
  },

  search: {
    heading: 'Búsqueda',
    label: 'Palabras que buscar',
    hint: 'Ponga una frase entre comillas para encontrarla palabra por palabra. Ponga un guion delante de una palabra para descartar los artículos que la tienen.',
    button: 'Buscar',
    filters: 'Sección y fecha',
    section: 'Sección',
    allSections: 'Todas las secciones',
    from: 'Desde',
    until: 'Hasta',
    noDay: (text) => `«${text}» no es una fecha, así que no se tuvo en cuenta. Escríbala así: 2018-10-25.`,
    swapped: 'La primera fecha era posterior a la última, así que se intercambiaron.',
    noSection: 'No existe esa sección, así que se buscó en todas.',
    quoted: (words) => `«${words}»`,
    moreThan: (stories) => plural(stories, { other: 'Más de # artículos' }),
    title: (count, words) => `${count}: ${words}`,
    results: {
      all: (count, words) => `${count} con ${words}`,
      corrected: (count, words) => `${count} con ${words}`,
      unquoted: (count, words) => `${count} para ${words}`,
      some: (count, words) => `${count} para ${words}`,
    },
    none: (words) => `Ningún artículo contiene ${words}`,
    noneHere: 'Puede que haya alguno en otra parte: {link}.',
    everywhere: 'buscar en todas las secciones y fechas',
    noneTry: 'Pruebe con otras palabras o con menos, o recorra las secciones.',
    noWords: 'Aquí no hay ninguna palabra que se pueda buscar. Escriba una o más.',
    notices: {
      corrected: (asked) => `Ningún artículo contiene ${asked}; estos contienen las palabras más parecidas.`,
      unquoted:
        'Ningún artículo contiene exactamente estas palabras en este orden; estos las contienen todas.',
      some: 'Ningún artículo contiene todas estas palabras; estos contienen algunas.',
    },
    meant: '¿Quiso decir {link}?',
    cut: 'Solo se ha buscado el principio de lo que escribió.',
    incomplete: 'Algunos artículos se están añadiendo ahora mismo y pueden faltar aquí.',
    order: 'Orden',
    orders: { relevance: 'Más relevantes', date: 'Más recientes primero' },
    by: 'Por',
    tweetBy: (author) => `Tuit de ${author}`,
    previous: 'Resultados anteriores',
    next: 'Más resultados',
    pagesOf: 'Páginas de resultados',
    preparing: {
      heading: 'La búsqueda se está preparando',
      text: 'Estará aquí en un momento: vuelva a intentarlo. Mientras tanto se pueden leer todos los artículos.',
    },
    busy: {
      heading: 'La búsqueda está ocupada',
      text: 'Muchas personas están buscando en este momento. Vuelva a intentarlo dentro de poco.',
    },
    absent: { heading: 'Aquí no hay búsqueda', text: 'Todos los artículos están en las secciones.' },
  },

  feeds: {
    heading: (title) => `Canal: ${title}`,
    introduction:
      'Esto es un canal de noticias. Un lector de canales que tenga su dirección le muestra los artículos nuevos a medida que aparecen, sin cuenta y sin que nadie le observe.',
    address: 'Copie esta dirección en su lector de canales:',
    others: (format, others) => `Este es ${format}; los mismos artículos se ofrecen también como ${others}.`,
    page: 'Leerlos en el sitio.',
  },

  departures: {
    withdrawn: (day) => `Se retiró el ${day}.`,
    expired: (day) => `Pudo leerse hasta el ${day}.`,
  },

  failures: {
    400: {
      heading: 'Esta dirección no se puede leer',
      text: 'La dirección contiene signos que ninguna dirección tiene. Puede que se haya dañado por el camino.',
    },
    404: {
      heading: 'Página no encontrada',
      text: 'No hay ninguna página en esta dirección. Puede que esté mal escrita o que se haya cortado al copiarla.',
    },
    405: {
      heading: 'Esta página solo se puede leer',
      text: 'La petición pedía algo distinto de leer la página.',
    },
    410: {
      heading: 'Este artículo ya no está disponible',
      text: 'El artículo que estaba en esta dirección se ofreció por un tiempo limitado, que ha terminado.',
    },
    421: { heading: 'Este es otro sitio', text: 'La petición iba dirigida a otro sitio.' },
    500: {
      heading: 'Algo ha fallado aquí',
      text: 'El fallo es nuestro y ha quedado registrado. Vuelva a intentarlo en un momento.',
    },
  },

  machines: {
    forms:
      'Cada artículo se ofrece también como Markdown y como JSON (IPTC ninjs 3.1): añada .md o .json a su dirección. Las publicaciones citadas forman parte del texto, con su fuente.',
    feed: 'Canal',
    feedNote: 'los últimos artículos completos, como JSON Feed',
    sitemap: 'Mapa del sitio',
    sitemapNote: 'todas las páginas',
    newsSitemap: 'Mapa de noticias',
    newsSitemapNote: 'los artículos de los dos últimos días',
    policies: 'Normas editoriales',
  },
};
