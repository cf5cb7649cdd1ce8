using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SamenStarten.Benchmarks.Durability;
using SamenStarten.Benchmarks.Trajectories;

// In this process: a project that BenchmarkDotNet generates would fall under the lock files and pinned versions of this repository.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10);
var config = DefaultConfig.Instance
    .AddJob(job)
    .AddColumn(StatisticColumn.OperationsPerSecond)
    .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory);
BenchmarkRunner.Run([typeof(WholeTrajectory), typeof(DurableTransitions), typeof(LoadingATrajectory)], config, args);
