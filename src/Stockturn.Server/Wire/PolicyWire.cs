namespace Stockturn.Server.Wire;

/// <summary>The policy of the workspace.</summary>
/// <param name="Text">The file as it stands.</param>
/// <param name="Version">The version of its settings; null while it has mistakes.</param>
/// <param name="Issues">What is wrong with it.</param>
public sealed record PolicyWire(string Text, string? Version, IReadOnlyList<IssueWire> Issues)
{
    /// <summary>Every setting as it holds, also those the text leaves to its preset, as JSON; null while it has mistakes.</summary>
    public string? Whole { get; init; }
}

/// <summary>A policy a person wrote.</summary>
/// <param name="Text">The whole file.</param>
public sealed record PolicyAskedWire(string Text)
{
    /// <summary>The text it was changed from; refused when the file is another by now.</summary>
    public string? Before { get; init; }
}

/// <summary>A ready-made policy.</summary>
public sealed record PresetWire(string Name, string Purpose, string Text);

/// <summary>What another policy would change.</summary>
public sealed record PreviewWire(IReadOnlyList<RuleChangeWire> Rules, bool NeedsRun)
{
    /// <summary>Stuck value and rates before and after.</summary>
    public required IReadOnlyList<ChangedFigureWire> Figures { get; init; }

    /// <summary>SKUs of each of the ten grades.</summary>
    public required IReadOnlyList<GradeChangeWire> Grades { get; init; }
}

/// <summary>How many SKUs would be of a grade.</summary>
public sealed record GradeChangeWire(int Grade, int SkusBefore, int SkusAfter);

/// <summary>How a rule's findings would change.</summary>
public sealed record RuleChangeWire(string Rule, int LinesBefore, int LinesAfter, decimal ValueBefore, decimal ValueAfter);

/// <summary>A row of a dated fee table.</summary>
public sealed record FeeRateWire(
    string Card, string Type, string? SizeTier, int? FromMonth, int? ToMonth, int? AgeFromDays, int? AgeToDays, decimal Rate, string Unit,
    string Currency, DateOnly ValidFrom, DateOnly? ValidTo, string Source, string Confidence)
{
    /// <summary>The categories it is for; empty for all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>True when it stands in the policy, false when the program ships it.</summary>
    public bool IsOwn { get; init; }
}
