// Publishes a site of words, in a process that may not live to end it: node publish.ts <place> <words>
import { publishWords } from './publish-words.ts';

const [out = '', words = ''] = process.argv.slice(2);
publishWords(out, words);
