import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FormSession } from '../model/FormSession';

const FormContext = createContext<FormSession | null>(null);

export const FormProvider = FormContext.Provider;

/** The form that the component is drawn in. */
export function useForm(): FormSession {
  const session = useContext(FormContext);
  if (!session) {
    throw new Error('A part of a form is drawn outside of one.');
  }
  return session;
}
