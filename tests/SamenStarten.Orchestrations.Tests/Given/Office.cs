using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Partners;
using SamenStarten.Store.People;
using GivenCommand = SamenStarten.Orchestrations.Trajectories.Given;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>A region without an engine: a test does the steps itself, one by one.</summary>
internal sealed class Office : IWaker, IAsyncDisposable
{
    private readonly Database _database;
    private readonly int _perMinute;
    private readonly int? _atOnce;
    private StepTable _steps = null!;

    private Office(Database database, string now, int perMinute, int? atOnce)
    {
        (_database, _perMinute, _atOnce) = (database, perMinute, atOnce);
        Clock = new SimulatedClock(Amsterdam.At(now));
    }

    public SimulatedClock Clock { get; }

    public Post Post { get; } = new();

    public Life Life { get; private set; } = null!;

    public RegionParts Parts { get; private set; } = null!;

    public CommandHandler Commands { get; private set; } = null!;

    public DetentionIntake Intake { get; private set; } = null!;

    /// <summary>Who fills which role, to be changed.</summary>
    public ContactDirectory Directory { get; private set; } = null!;

    /// <summary>Whom trajectories are about.</summary>
    public PersonVault Persons { get; private set; } = null!;

    public Feedback Feedback { get; private set; } = null!;

    /// <summary>What was woken, in order.</summary>
    public List<string> Woken { get; } = [];

    /// <summary>Told before anybody is woken.</summary>
    public Action? Waking { get; set; }

    public static async Task<Office> Open(string now, int perMinute = 6000, Kills? kills = null, int? atOnce = null)
    {
        var office = new Office(await Database.Copy(), now, perMinute, atOnce);
        await office.Restart(kills);
        return office;
    }

    /// <summary>A new process, after whatever became of the one before.</summary>
    public async Task Restart(Kills? kills = null)
    {
        Life = new Life(kills ?? new Kills(_ => false));
        var store = await _database.Reopen();
        (Directory, Persons) = (store.Directory, store.Persons);
        Parts = Given.Parts.Of(store, Post, Clock, Life, _perMinute, _atOnce);
        _steps = Region.StepsOf(Parts, this);
        Commands = new CommandHandler(Parts.Trajectories, Parts.Workflows, this, Clock);
        Feedback = new Feedback(Parts.Messages, Parts.Trajectories, Parts.Directory, Parts.Senders, Commands, [Post.Reports], this, Clock);
        Intake = new DetentionIntake(
            new DetentionMessageReader(Parts.Reference), Parts.Inbox, Parts.Trajectories, Parts.Workflows, Commands, this, Clock);
    }

    /// <summary>A trajectory begins, and everybody who is to be asked now has a message waiting.</summary>
    public async Task Begins(string entry = "2026-01-12", string? release = "2026-05-19")
    {
        await Intake.Take(Said.Started($"{entry} 09:00", entry, release), null);
        await Ask();
    }

    /// <summary>What is due at this moment falls due, and is written.</summary>
    public async Task Ask(string? at = null)
    {
        if (at is not null)
        {
            Clock.MoveTo(Amsterdam.At(at));
        }

        var due = await _steps.Do(Steps.DetermineWhatIsDue, Said.Trajectory.ToString());
        foreach (var step in due.Steps)
        {
            await _steps.Do(Steps.NotifyPartner, step.Id);
        }
    }

    /// <summary>Time passes.</summary>
    public void Passes(Duration time) => Clock.MoveTo(Clock.GetCurrentInstant() + time);

    /// <summary>The same on every trajectory.</summary>
    public async Task AskAll()
    {
        foreach (var row in await Parts.Trajectories.Rows())
        {
            foreach (var step in (await _steps.Do(Steps.DetermineWhatIsDue, row.Id.ToString())).Steps)
            {
                await _steps.Do(Steps.NotifyPartner, step.Id);
            }
        }
    }

    public Task<WhatMayGo> WhatMayGo() => _steps.Do(Steps.DetermineWhatMayGo, Given.Parts.Sender);

    public async Task<string> Send(Guid message) => (await _steps.Do(Steps.SendMessage, message)).Code;

    public Task<ImmutableArray<Message>> Messages() => Parts.Messages.Of(Said.Trajectory);

    public async Task<Message> Message(Guid id) => (await Parts.Messages.Find(id))!;

    public async Task<Handled> Gives(Command command, string id = "command", string? reason = null) => await Commands.Handle(
        Said.Trajectory, new GivenCommand(DeterministicId.From(id), command, "coordinator", null, reason, Clock.GetCurrentInstant()));

    public ValueTask TrajectoryChanged(Guid trajectoryId) => Wakes($"{trajectoryId}");

    public ValueTask MessagesWaiting(string sender) => Wakes(sender);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private ValueTask Wakes(string id)
    {
        Waking?.Invoke();
        Woken.Add(id);
        return ValueTask.CompletedTask;
    }
}
