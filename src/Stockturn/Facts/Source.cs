using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>
/// What the cells of a column hold. The vote on a file's number and date forms looks at it, and so do the checks.
/// </summary>
public enum FieldContent
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number that identifies something: digits, but no quantity. Excel damages it.</summary>
    Id,

    /// <summary>A quantity, an amount, a share.</summary>
    Number,

    /// <summary>A day or an instant.</summary>
    Day,
}

/// <summary>A column a source reads: its canonical name and the headings under which files carry it.</summary>
/// <param name="Name">The canonical name, kebab-case, unique within the source.</param>
/// <param name="Aliases">
/// Headings as files print them, in any language; compared through <see cref="Headings"/>.
/// </param>
/// <param name="Required">Without it the file is refused with the list of what is missing.</param>
public sealed record SourceField(string Name, ImmutableArray<string> Aliases, bool Required = false)
{
    /// <summary>The name of another field that does as well where this one is required but not there.</summary>
    public string? Or { get; init; }

    /// <summary>The heading a person knows it by, told where a file lacks the column; its name where null.</summary>
    public string? Heading { get; init; }

    /// <summary>True for a field that must not be kept: a buyer's name, phone, mail, street.</summary>
    public bool Personal { get; init; }

    /// <summary>What its cells hold.</summary>
    public FieldContent Content { get; init; }

    /// <summary>What counts where the file lacks the column or the cell is empty; a saved mapping's constant.</summary>
    public string? Default { get; init; }
}

/// <summary>
/// How the facts one row gives are stored: what makes a row the same row, and what a newer file replaces.
/// </summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Key">The columns that identify a row within the source.</param>
public sealed record SourceOutput(FactKind Kind, ImmutableArray<int> Key)
{
    /// <summary>
    /// The columns that name a scope: a file replaces every older row of this source whose scope it contains.
    /// Empty: rows are only added or corrected by key, never removed because a later file lacks them.
    /// </summary>
    public ImmutableArray<int> Scope { get; init; } = [];

    /// <summary>
    /// True when equal rows are legal and told apart by counting them; false when the key is a natural id.
    /// </summary>
    public bool CountsEqualRows { get; init; }

    /// <summary>
    /// The column that says when the row was last changed; the newer one wins. Null: the later file wins.
    /// </summary>
    public int? Updated { get; init; }

    /// <summary>
    /// Amounts that belong to a whole order and stand on each of its rows: split over them, never counted once a row.
    /// </summary>
    public OrderAmounts? Shared { get; init; }
}

/// <summary>Which columns of a fact are amounts of the whole order, and how they are split over its lines.</summary>
/// <param name="Order">The column that names the order.</param>
/// <param name="Weight">The amount by which is split, such as the line's gross.</param>
/// <param name="Amounts">The columns that hold the order's amounts.</param>
public sealed record OrderAmounts(int Order, int Weight, ImmutableArray<int> Amounts)
{
    /// <summary>
    /// A refund told by the goods alone, and the discount among the amounts: of what came back the seller had given the same share of
    /// the line's discount away, and the refund is lowered by it. Null where refunds are told as they were paid.
    /// </summary>
    public (int Refund, int Discount)? RefundOfGoods { get; init; }
}

/// <summary>One kind of file sellers have: how to recognise it, read it, and what a newer one replaces.</summary>
/// <remarks>A declaration. Reading, differences, undo and checks are the same for all sources.</remarks>
public sealed record Source
{
    /// <summary>A stable code such as <c>amazon-orders</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What a person calls it, English and Chinese.</summary>
    public required string Title { get; init; }

    /// <inheritdoc cref="Title"/>
    public required string ChineseTitle { get; init; }

    /// <summary>The columns it reads. Other columns are kept in the raw rows only.</summary>
    public required ImmutableArray<SourceField> Fields { get; init; }

    /// <summary>The facts a row may give.</summary>
    public required ImmutableArray<SourceOutput> Outputs { get; init; }

    /// <summary>Reads one row into facts.</summary>
    public required Action<SourceRow> Read { get; init; }

    /// <summary>
    /// Among sources that tell the same fact of the same place, the highest is believed; the others are compared.
    /// </summary>
    public int Precedence { get; init; }

    /// <summary>
    /// True when what it told never changes, such as a settlement that was paid: a file that would replace some of it with
    /// something else is held back.
    /// </summary>
    public bool IsFinal { get; init; }

    /// <summary>True when the file carries no date of its own and the person must give one.</summary>
    public bool NeedsAsOf { get; init; }

    /// <summary>Headings the platform prints that no field reads: known, so never told as unknown.</summary>
    public ImmutableArray<string> Ignores { get; init; } = [];

    /// <summary>Objects of an answer of which no column is told as unknown: their names before the dot.</summary>
    public ImmutableArray<string> IgnoresWithin { get; init; } = [];

    /// <summary>
    /// Headings that show a file to be of another kind, however well the rest fits: a log of changes is no stock list.
    /// </summary>
    public ImmutableArray<string> NeverWith { get; init; } = [];

    /// <summary>
    /// True for a heading read by its form, such as an age bucket; null when every heading is a field's.
    /// </summary>
    public Func<string, bool>? ReadsHeading { get; init; }

    /// <summary>The share of a file's headings it must know to be recognised; everyday headings need most.</summary>
    public double HeadingShareMin { get; init; }

    /// <summary>Texts that mean "not told" in this source beside the usual marks.</summary>
    public ImmutableArray<string> NoValue { get; init; } = [];

    /// <summary>
    /// Whether its files write 1.210,00 where that is known beforehand; null lets the file's cells vote.
    /// </summary>
    public bool? DecimalComma { get; init; }

    /// <summary>
    /// Whether its files write the day before the month where that is known; null lets the file's cells vote.
    /// </summary>
    public bool? DayFirst { get; init; }
}
