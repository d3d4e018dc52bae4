using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Texts;

/// <summary>Refusals in the person's language.</summary>
public static class RefusalWords
{
    /// <summary>A refusal as a sentence; by its code where its particulars are known in English only.</summary>
    public static string Of(Refusal refusal, TextBook texts) =>
        texts.Language == Language.English ? refusal.Text
        : Phrases.Find($"refusal.{refusal.Code}", refusal.Text, texts) ?? texts.Or($"refusal.{refusal.Code}", refusal.Text);
}
