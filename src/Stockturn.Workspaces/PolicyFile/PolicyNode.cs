namespace Stockturn.Workspaces.Policies;

/// <summary>A place in a text as a person counts: line and column from 1.</summary>
readonly record struct TextPlace(int Line, int Column);

/// <summary>What a value of the file is.</summary>
enum PolicyNodeKind
{
    Object,
    Array,
    Text,
    Number,
    Flag,
    Null,
}

/// <summary>A named value of an object, and where its name stands.</summary>
sealed record PolicyMember(string Name, TextPlace Place, PolicyNode Value);

/// <summary>A value of a policy file and where it stands.</summary>
sealed record PolicyNode(PolicyNodeKind Kind, string Text, TextPlace Place)
{
    /// <summary>The members of an object, in the order of the file.</summary>
    public IReadOnlyList<PolicyMember> Members { get; init; } = [];

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<PolicyNode> Items { get; init; } = [];

    /// <summary>The value as it is shown to a person, shortened.</summary>
    public string Shown => Kind switch
    {
        PolicyNodeKind.Object => "{…}",
        PolicyNodeKind.Array => "[…]",
        PolicyNodeKind.Text => $"\"{(Text.Length > 60 ? Text[..60] + "…" : Text)}\"",
        _ => Text,
    };
}
