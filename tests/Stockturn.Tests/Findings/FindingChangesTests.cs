using Stockturn.Findings;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

public sealed class FindingChangesTests
{
    static Finding Line(string sku, int units, int? grade = null, string rule = "time") =>
        new(sku, -1, rule, Quantity.Of(units)) { Grade = grade };

    [Fact]
    public void Tells_line_by_line_what_is_new_gone_grown_shrunk_and_graded()
    {
        var changes = FindingChanges.Between(
            [Line("A", 1), Line("B", 5, 3), Line("C", 5, 9), Line("D", 5, 5), Line("E", 5)],
            [Line("B", 7, 4), Line("C", 3, 8), Line("D", 5, 5), Line("E", 5), Line("F", 1)]);

        Assert.Equal(
            ["A Gone", "B Grown", "B GradedUp", "C Shrunk", "C GradedDown", "F New"],
            changes.Select(change => $"{change.Line.Sku} {change.Kind}"));
    }

    [Fact]
    public void A_new_state_is_a_change() =>
        Assert.Equal(
            FindingChangeKind.StateChanged,
            FindingChanges.Between([Line("A", 1)], [Line("A", 1) with { State = FindingState.Exempt }]).Single().Kind);

    [Fact]
    public void Same_rule_in_another_warehouse_is_another_line() =>
        Assert.Equal(2, FindingChanges.Between([Line("A", 1)], [Line("A", 1) with { Warehouse = 2 }]).Length);

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_runs()
    {
        Finding[] before = [Line("A", 1), Line("B", 2), Line("C", 3)];
        Finding[] after = [Line("B", 9), Line("D", 2)];

        Assert.Equal(
            FindingChanges.Between(before, after).Select(change => change.ToString()),
            FindingChanges.Between(before.Reverse(), after.Reverse()).Select(change => change.ToString()));
    }
}
