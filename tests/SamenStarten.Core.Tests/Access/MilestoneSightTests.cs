using SamenStarten.Core.Access;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Access;

public sealed class MilestoneSightTests
{
    [Fact]
    public void Every_milestone_is_seen_by_the_roles_that_it_names_at_their_grade()
    {
        foreach (var milestone in TheWorkflow.National.Milestones)
        {
            foreach (var role in TheWorkflow.National.Roles.Select(r => r.Id))
            {
                var expected = Named(milestone, "F", role) ? Sight.Full : Named(milestone, "S", role) ? Sight.Status : Sight.None;
                Assert.Equal(expected, MilestoneSight.Of(milestone, role, hasTask: false));
            }
        }
    }

    [Fact]
    public void Whoever_has_a_task_sees_it_whatever_the_grade() =>
        Assert.All(TheWorkflow.National.Milestones, milestone => Assert.Equal(Sight.Full, MilestoneSight.Of(milestone, "nobody", hasTask: true)));

    private static bool Named(Milestone milestone, string grade, string role) =>
        milestone.Visibility.Any(v => v.Key == grade && v.Value.Contains(role));
}
