using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SamenStarten.Benchmarks.Durability;
using SamenStarten.Benchmarks.Pages;
using SamenStarten.Benchmarks.Trajectories;

// In this process: a project that BenchmarkDotNet generates would fall under the lock files and pinned versions of this repository.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10);
var common = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
var config = common
    .AddJob(job)
    .AddColumn(StatisticColumn.OperationsPerSecond)
    .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory);
BenchmarkRunner.Run([typeof(WholeTrajectory), typeof(DurableTransitions), typeof(LoadingATrajectory)], config, args);

// A page is looked at once and not in a loop: every request counts for itself.
var patient = new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true);
var looks = Job.Default.WithToolchain(patient).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(50).WithIterationCount(500);
BenchmarkRunner.Run<TenThousandTrajectories>(common.AddJob(looks).AddColumn(StatisticColumn.P95), args);
