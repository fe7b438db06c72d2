export { partSchema } from './part-schema.js';
