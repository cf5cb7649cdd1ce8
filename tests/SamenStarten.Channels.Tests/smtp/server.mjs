// A real mail server for the tests: node server.mjs [folder with node_modules]
// Says what happens as JSON lines on standard output, first where it listens; ends when its standard input does.
// What it does with a mail follows from the first word of the recipient's address:
//   later     451 to the recipient          refused     550 to the recipient
//   spam      554 after the text            busy        451 after the text
//   gone      hangs up at the recipient     drop        hangs up after the text, before its answer
//   silent    never answers after the text  anything else is accepted
// A sender that begins with "stranger" is refused with 550. The only user is "relay" with password "sesame".
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const installed = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const { SMTPServer } = createRequire(join(installed, 'package.json'))('smtp-server');

const say = happening => process.stdout.write(JSON.stringify(happening) + '\n');
const mode = address => address.split(/[.@]/)[0];
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

function make(disabledCommands) {
  const server = new SMTPServer({
    name: 'mail.example',
    disabledCommands,
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth(auth, session, done) {
      const known = auth.username === 'relay' && auth.password === 'sesame';
      done(known ? null : new Error('Wrong user or password'), known ? { user: auth.username } : undefined);
    },
    onMailFrom(address, session, done) {
      done(mode(address.address) === 'stranger' ? refusal(550, 'Not one of ours') : null);
    },
    onRcptTo(address, session, done) {
      switch (mode(address.address)) {
        case 'later': return done(refusal(451, 'Try again later'));
        case 'refused': return done(refusal(550, 'No such mailbox'));
        case 'gone': return hangUp(session);
        default: return done();
      }
    },
    onData(stream, session, done) {
      const parts = [];
      stream.on('data', part => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(recipient => recipient.address);
        const text = Buffer.concat(parts).toString('base64');
        say({ received: text, from: session.envelope.mailFrom.address, to, greeting: session.hostNameAppearsAs, user: session.user ?? null });
        switch (mode(to[0])) {
          case 'spam': return done(refusal(554, 'We do not want this'));
          case 'busy': return done(refusal(451, 'Too busy'));
          case 'drop': return hangUp(session);
          case 'silent': return undefined;
          default: return done(null, 'Ok: queued as ' + session.id.slice(0, 12));
        }
      });
    },
  });
  const hangUp = session => {
    for (const connection of server.connections)
      if (connection.id === session.id) connection._socket.destroy();
  };
  server.on('error', () => {});
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server.server.address().port)));
}

const clear = await make(['STARTTLS']);
const startTls = await make([]);
say({ clear, startTls });
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
