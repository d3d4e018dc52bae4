import { useQuery } from '@tanstack/react-query';
import { Alert, Radio } from 'antd';
import { ask } from '../../api/ask';
import { useSpoken } from '../../texts/TextsProvider';
import type { Merged } from './draftState';
import { withContent, type Clash } from './policyMerge';
import { describedIn, groupsOf } from './policySchema';
import { contentOf, isSame, type Content } from './policyText';
import type { PolicyDraft } from './usePolicyDraft';

/** What came of my changes over somebody else's policy; where both changed a setting, both values to choose from. */
export function PolicyMerged({ draft, merged }: { draft: PolicyDraft; merged: Merged }) {
  const { t } = useSpoken();
  const { clashes, carried, hasOwnComments } = merged;
  return (
    <Alert
      className="policy-merged"
      type={clashes.length > 0 ? 'warning' : 'info'}
      showIcon
      title={
        clashes.length > 0 ? t('web.policy.clash', carried, clashes.length) : t('web.policy.merged', carried)
      }
      description={
        <>
          {hasOwnComments && <p>{t('web.policy.merge.comments')}</p>}
          {clashes.length > 0 && (
            <ul className="clashes">
              {clashes.map((clash) => (
                <ClashLine key={clash.path.join('.')} clash={clash} draft={draft} />
              ))}
            </ul>
          )}
        </>
      }
    />
  );
}

const ways = ['theirs', 'mine'] as const;

function ClashLine({ clash, draft }: { clash: Clash; draft: PolicyDraft }) {
  const { t } = useSpoken();
  const now = contentOf(draft.policy, clash.path);
  const words = (content: Content | undefined) =>
    content === undefined
      ? t('web.policy.aspreset')
      : content === null
        ? t('web.policy.open')
        : typeof content === 'string'
          ? content
          : JSON.stringify(content);
  return (
    <li>
      <ClashName clash={clash} />
      <Radio.Group
        aria-label={nameOf(clash)}
        disabled={draft.policy === null}
        value={ways.find((way) => isSame(clash[way], now)) ?? null}
        onChange={(event) => {
          const way = event.target.value as (typeof ways)[number];
          draft.change(withContent(draft.text, clash.path, clash[way]));
        }}
      >
        <Radio value="theirs">
          {t('web.policy.theirs')} <strong className="cell-text">{words(clash.theirs)}</strong>
        </Radio>
        <Radio value="mine">
          {t('web.policy.mine')} <strong className="cell-text">{words(clash.mine)}</strong>
        </Radio>
      </Radio.Group>
    </li>
  );
}

function ClashName({ clash }: { clash: Clash }) {
  const { language } = useSpoken();
  const { data } = useQuery({
    queryKey: ['policy-schema'],
    queryFn: ({ signal }) => ask<unknown>('/api/policy/schema', { signal }),
    staleTime: Infinity,
  });
  const path = clash.path.join('.');
  const setting = groupsOf(data ?? {})
    .flatMap(({ settings }) => settings)
    .find((one) => one.path === path);
  return (
    <div>
      {setting !== undefined && <>{describedIn(setting.description, language)} </>}
      <code className="soft small">{nameOf(clash)}</code>
    </div>
  );
}

// Places in lists are counted from 1, as the pages do.
function nameOf({ path }: Clash): string {
  return path.map((name) => (typeof name === 'number' ? name + 1 : name)).join('.');
}
