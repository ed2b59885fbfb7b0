// Scores a JSON array of texts from standard input with vader-sentiment; prints the scores and the microseconds of one text, warm.
import { readFileSync } from 'node:fs';
import vader from 'vader-sentiment';

const texts = JSON.parse(readFileSync(0, 'utf8'));
const score = (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound;
const scores = texts.map(score);
let microseconds = Infinity;
for (let round = 0; round < 3; round++) {
  const start = process.hrtime.bigint();
  for (const text of texts) score(text);
  microseconds = Math.min(microseconds, Number(process.hrtime.bigint() - start) / 1000 / texts.length);
}
console.log(JSON.stringify({ scores, microseconds }));
