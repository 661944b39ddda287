/** Every browser has these two; jsdom has not. Import it before what uses them. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
