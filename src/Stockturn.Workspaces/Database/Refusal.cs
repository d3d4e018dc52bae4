namespace Stockturn.Workspaces.Database;

/// <summary>A request that was understood and not carried out; nothing was changed.</summary>
/// <param name="Code">A stable code, explained in docs/refusals.md.</param>
/// <param name="Text">What was found and what to do, for a person.</param>
public sealed record Refusal(string Code, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Text}  [{Code}]";
}

/// <summary>Either what was asked for, or the refusal that stands in its place.</summary>
public readonly record struct Outcome<T>
    where T : class
{
    Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>What was asked for; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; null when all went well.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What was asked for, or an exception where the caller knows that nothing can be refused.</summary>
    public T Required => Value ?? throw new InvalidOperationException(Refusal?.ToString() ?? "an empty outcome");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
