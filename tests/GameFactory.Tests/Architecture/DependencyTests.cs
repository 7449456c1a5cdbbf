using System.Reflection;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace GameFactory.Tests.Architecture;

/// <summary>Which types may know which, inside the projects.</summary>
public sealed class DependencyTests
{
    private static readonly ArchUnitNET.Domain.Architecture s_product = new ArchLoader().LoadAssemblies([.. ProductAssemblies()]).Build();

    /// <summary>A step may read the document that an earlier one left; the other way round there is nothing to read.</summary>
    [Fact]
    public void A_step_knows_no_later_step() =>
        Assert.Empty(
            from type in s_product.Types
            from dependency in type.Dependencies
            let own = StepOf(type)
            let other = StepOf(dependency.Target)
            where own is not null && other is not null && string.CompareOrdinal(own, other) < 0
            select $"{type.FullName} knows {dependency.Target.FullName}"
        );

    [Fact]
    public void Machines_are_pure() =>
        Classes()
            .That()
            .HaveNameEndingWith("Machine")
            .And()
            .ResideInNamespaceMatching("^GameFactory[.]Engine")
            .Should()
            .NotDependOnAnyTypesThat()
            .HaveFullNameMatching(
                "^(Orleans[.](Grain|IGrain|Runtime)|System[.](TimeProvider|IO[.]|Net[.]|Random|"
                    + "Threading[.]Tasks[.])|Npgsql|Microsoft[.]Extensions)"
            )
            .Check(s_product);

    [Fact]
    public void Only_the_forges_know_Octokit() =>
        Types()
            .That()
            .DoNotResideInNamespaceMatching("^GameFactory[.]Pipeline[.]Forges")
            .Should()
            .NotDependOnAnyTypesThat()
            .ResideInNamespaceMatching("^Octokit")
            .Check(s_product);

    [Fact]
    public void Verbs_speak_gRPC_only() =>
        Types()
            .That()
            .ResideInNamespaceMatching("^GameFactory[.]Cli[.](Commands|Output)")
            .Should()
            .NotDependOnAnyTypesThat()
            .HaveFullNameMatching("^System[.]Net[.]Http[.]Http(Client|RequestMessage)")
            .Check(s_product);

    private static string? StepOf(ArchUnitNET.Domain.IType type) =>
        type
            .Namespace?.FullName.Split('.')
            .FirstOrDefault(part => part.StartsWith("Step", StringComparison.Ordinal) && part.Length > 6)
            ?[..6];

    private static IEnumerable<Assembly> ProductAssemblies() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "GameFactory.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != typeof(DependencyTests).Assembly.GetName().Name)
            .Select(name => Assembly.Load(new AssemblyName(name!)));
}
