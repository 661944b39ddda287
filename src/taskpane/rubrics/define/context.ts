/** The form on the screen for each of its parts: what is typed, what is wrong with it, and how it is changed. */
import { createContext, useContext } from 'react';
import type { DefineForm, FieldKey, FormFigure } from './form';
import type { FormFault } from './read';

export interface FormContextValue {
  readonly form: DefineForm;
  readonly faults: readonly FormFault[];
  /** A new form is not told of what nobody has come to yet. */
  readonly isTold: (key: FieldKey) => boolean;
  readonly change: (key: FieldKey, next: DefineForm) => void;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new Error('A field stands outside of its form.');
  return value;
}

/** A figure of the form, wherever it stands in it. */
export interface FigureProps {
  readonly figure: FormFigure;
  readonly at: FieldKey;
  /** What the figure counts. */
  readonly unit: string;
  readonly put: (form: DefineForm, figure: FormFigure) => DefineForm;
}
