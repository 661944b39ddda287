/** Every language at once, for tests and measurements: what people open loads the one that it speaks. */
import { keepMessages } from '.';
import { en } from './en';
import { th } from './th';

keepMessages('th', th);
keepMessages('en', en);

export * from '.';
