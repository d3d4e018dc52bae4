import { Alert, Button } from 'antd';
import { wordsOf } from '../api/RunProvider';
import { useT } from '../texts/TextsProvider';

/** What went wrong where something should stand, and a way to ask again. */
export function ErrorState({ error, retry }: { error: Error; retry?: () => void }) {
  const t = useT();
  return (
    <Alert
      type="error"
      showIcon
      title={t('web.error.title')}
      description={wordsOf(error, t('web.error.connection'))}
      action={
        retry === undefined ? undefined : (
          <Button size="small" onClick={retry}>
            {t('web.error.retry')}
          </Button>
        )
      }
    />
  );
}
