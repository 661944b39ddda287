/** A list of which one group is shown, or all. */
import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';

export interface FilterOptions<G extends string> {
  readonly label: string;
  readonly all: string;
  readonly groups: readonly G[];
  /** How many are in a group; one without any is not offered. */
  readonly count: (group: G) => number;
  readonly name: (group: G, count: number) => string;
  readonly onChoose: () => void;
}

/** Of which group items are shown (`null`: of all), and the field to choose it by. */
export function useFilter<G extends string>(options: FilterOptions<G>) {
  const { label, all, groups, count, name, onChoose } = options;
  const [chosen, setChosen] = useState<G | null>(null);
  // A group that has emptied meanwhile is no longer offered: then all items show.
  const group = chosen !== null && count(chosen) > 0 ? chosen : null;
  const choose = (value: string) => {
    setChosen(groups.find((one) => one === value) ?? null);
    onChoose();
  };
  const field = (
    <Field label={label}>
      <Select value={group ?? ''} onChange={(_, { value }) => choose(value)}>
        <option value="">{all}</option>
        {groups
          .filter((one) => count(one) > 0)
          .map((one) => (
            <option key={one} value={one}>
              {name(one, count(one))}
            </option>
          ))}
      </Select>
    </Field>
  );
  return { group, field };
}
