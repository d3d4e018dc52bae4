namespace Stockturn.Server.Wire;

/// <summary>What long work is about.</summary>
public enum JobKind
{
    /// <summary>Reading files up to the difference they would make.</summary>
    Import,

    /// <summary>The loop once round.</summary>
    Run,

    /// <summary>What another policy would change.</summary>
    Preview,

    /// <summary>An import that waited is taken.</summary>
    Take,
}

/// <summary>Where long work stands.</summary>
public enum JobState
{
    /// <summary>It waits for the work before it.</summary>
    Waiting,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It was not carried out; the message says why.</summary>
    Refused,

    /// <summary>A person stopped it; nothing was changed.</summary>
    Cancelled,

    /// <summary>Our mistake, or the program ended meanwhile.</summary>
    Failed,
}

/// <summary>Long work: what, how far, what came of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">The files, or the day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Done">How far, 0 to 1.</param>
/// <param name="Message">What is being read, or why it ended as it did; in the language of whoever asked for it.</param>
/// <param name="CreatedAt">When it was asked for.</param>
public sealed record JobWire(long Id, JobKind Kind, string Title, JobState State, double Done, string Message, string CreatedAt)
{
    /// <summary>When it ended.</summary>
    public string? EndedAt { get; init; }

    /// <summary>The run it made.</summary>
    public long? Run { get; init; }

    /// <summary>The import it staged; its difference waits to be accepted.</summary>
    public long? Batch { get; init; }
}

/// <summary>A run that is asked for.</summary>
public sealed record RunAskedWire(DateOnly? AsOf)
{
    /// <summary>Also run the day four weeks before first, when no run of it is kept, so that the first page can show the change.</summary>
    public bool WithWeeksBefore { get; init; }
}
