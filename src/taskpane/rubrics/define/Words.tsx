/** Words as chips: typed and kept with Enter or a comma, each taken out by its own button. */
import { Button, Field, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import { defineTexts } from '../../../i18n/define';
import { useTexts } from '../../language';

export interface WordsProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string;
  readonly words: readonly string[];
  readonly onWords: (words: readonly string[]) => void;
}

export function Words({ label, hint, fault, words, onWords }: WordsProps) {
  const texts = useTexts(defineTexts);
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const keep = (text: string) => {
    const added = text
      .split(/[,\n;]/)
      .map((word) => word.trim())
      .filter((word) => word !== '' && !words.includes(word));
    if (added.length > 0) onWords([...words, ...added]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      keep(typed);
    }
  };
  return (
    <div>
      <Field
        label={{ children: label, size: 'small' }}
        hint={hint}
        validationState={fault ? 'error' : 'none'}
        validationMessage={fault}
      >
        <Input
          ref={input}
          value={typed}
          placeholder={texts.addWord}
          onChange={(_, { value }) => (value.includes(',') ? keep(value) : setTyped(value))}
          onKeyDown={onKeyDown}
          // Whoever goes on without Enter meant the word all the same.
          onBlur={() => keep(typed)}
        />
      </Field>
      {words.length > 0 && (
        <ul className="kpi-chips" aria-label={label}>
          {words.map((word) => (
            <li key={word} className="kpi-chip">
              {word}
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={texts.removeWord(word)}
                onClick={() => {
                  onWords(words.filter((one) => one !== word));
                  input.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
