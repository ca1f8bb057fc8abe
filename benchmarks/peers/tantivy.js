// Tantivy through its Node binding, with its English stemmer: build INDEX ARTICLES THREADS, or ask INDEX QUERIES ROUNDS.
// TANTIVY_BINDING names another module of the same interface.
const fs = require('fs')
const readline = require('readline')
const { Document, Index, SchemaBuilder } = require(process.env.TANTIVY_BINDING || '@oxdev03-org/node-tantivy-binding')

const MOST_IDS = 1000
const WARM_UP = 15
const [task, path, input, number] = process.argv.slice(2)
const text = { stored: true, tokenizerName: 'en_stem', indexOption: 'position' }

async function build() {
  fs.mkdirSync(path, { recursive: true })
  const schema = new SchemaBuilder()
    .addTextField('id', { stored: true, tokenizerName: 'raw' })
    .addTextField('title', text)
    .addTextField('body', text)
    .build()
  const writer = new Index(schema, path).writer(128000000, Number(number))
  for await (const line of readline.createInterface({ input: fs.createReadStream(input) })) {
    const article = JSON.parse(line)
    const document = new Document()
    for (const field of ['id', 'title', 'body']) {
      document.addText(field, article[field])
    }
    writer.addDocument(document)
  }
  writer.commit()
  writer.waitMergingThreads()
}

function ask() {
  const index = Index.open(path)
  const searcher = index.searcher()
  const parse = (query) => {
    const words = query.words
    const joined =
      query.kind === 'phrase' ? '"' + words.join(' ') + '"' : words.join(query.kind === 'and' ? ' AND ' : ' OR ')
    return index.parseQuery(joined, ['title', 'body'])
  }
  const ids = (result) => result.hits.map((hit) => searcher.doc(hit.docAddress).getFirst('id'))
  const queries = JSON.parse(fs.readFileSync(input, 'utf8'))
  const answers = queries.map((query) => (query.kind === 'exact' ? null : { ms: [] }))
  for (let round = -WARM_UP; round < Number(number); round++) {
    queries.forEach((query, i) => {
      if (answers[i]) {
        const begun = process.cpuUsage()
        const result = searcher.search(parse(query), 10, true)
        ids(result)
        const used = process.cpuUsage(begun)
        answers[i].count = result.count
        if (round >= 0) {
          answers[i].ms.push((used.user + used.system) / 1000)
        }
      }
    })
  }
  queries.forEach((query, i) => {
    if (answers[i] && answers[i].count <= MOST_IDS) {
      answers[i].ids = ids(searcher.search(parse(query), MOST_IDS, true))
    }
  })
  process.stdout.write(JSON.stringify(answers))
}

task === 'build' ? build() : ask()
