import 'dart:io';

import 'package:path_provider/path_provider.dart';

import '../../data/key_value_store.dart';
import 'event_log.dart';

/// The log of this device: a file with one event a line.
Future<EventLog> openEventLog(KeyValueStore store) async {
  final folder = await getApplicationSupportDirectory();
  await folder.create(recursive: true);
  return FileEventLog(File('${folder.path}/events.jsonl'));
}

/// Keeps events in a file.
class FileEventLog implements EventLog {
  FileEventLog(this._file);

  final File _file;

  @override
  Future<List<String>> read() async {
    if (!_file.existsSync()) {
      return [];
    }
    final lines = await _file.readAsLines();
    return lines.where((line) => line.isNotEmpty).toList();
  }

  @override
  Future<void> append(String event) async {
    await _file.writeAsString('$event\n', mode: FileMode.append, flush: true);
  }

  @override
  Future<void> replace(List<String> events) async {
    // A rename is whole or not at all; a half-written file would lose events.
    final fresh = File('${_file.path}.new');
    final text = events.map((event) => '$event\n').join();
    await fresh.writeAsString(text, flush: true);
    await fresh.rename(_file.path);
  }
}
