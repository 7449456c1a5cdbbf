// Flame's touches: one goes to the uppermost component under it that listens; a listener may let it through to the next.
const TapCallbacks = $.mixin('TapCallbacks', ($Base) => class extends $Base { onTapDown(e) {} onLongTapDown(e) {} onTapUp(e) {} onTapCancel(e) {} });
const DragCallbacks = $.mixin('DragCallbacks', ($Base) => class extends $Base {
  get isDragged() { return this.$dragged === true; }
  onDragStart(e) { this.$dragged = true; }
  onDragUpdate(e) {}
  onDragEnd(e) { this.$dragged = false; }
  onDragCancel(e) { this.$dragged = false; }
});

class PositionEvent extends $.Object {
  continuePropagation = false;
  handled = false;
  $at(pointerId, place, local) { Object.assign(this, { pointerId, canvasPosition: place, devicePosition: place, localPosition: local }); return this; }
}
$.classes(PositionEvent);
class TapDownEvent extends PositionEvent {}
class TapUpEvent extends PositionEvent {}
class TapCancelEvent extends PositionEvent {}
class DragStartEvent extends PositionEvent {}
class DragUpdateEvent extends PositionEvent {
  get localStartPosition() { return this.localPosition; }
  get localDelta() { return this.localEndPosition.$sub(this.localPosition); }
  get canvasDelta() { return this.$delta; }
}
class DragEndEvent extends PositionEvent {}
class DragCancelEvent extends PositionEvent {}
$.classes(TapDownEvent, TapUpEvent, TapCancelEvent, DragStartEvent, DragUpdateEvent, DragEndEvent, DragCancelEvent);

// Flutter's: a finger that moved further is dragging.
const touchSlop = 18;

class Touches {
  #game;
  #fingers = new Map();
  constructor(game) { this.#game = game; }

  // Whether something listens at a place of the screen.
  answers(x, y) { return this.#game.$under(Vector2.$make(x, y)).some(([one]) => $.is(one, TapCallbacks) || $.is(one, DragCallbacks)); }

  // Whether what is under a place follows a finger.
  drags(x, y) {
    const first = this.#game.$under(Vector2.$make(x, y)).find(([one]) => $.is(one, TapCallbacks) || $.is(one, DragCallbacks));
    return first !== undefined && $.is(first[0], DragCallbacks);
  }

  down(id, x, y) {
    const at = Vector2.$make(x, y);
    const finger = { from: at, at, tapped: [], dragged: [] };
    this.#fingers.set(id, finger);
    finger.tapped = this.#send(TapCallbacks, at, (one, local) => { const e = TapDownEvent.$make().$at(id, at, local); one.onTapDown(e); return e; });
  }

  move(id, x, y) {
    const finger = this.#fingers.get(id);
    if (finger === undefined) return;
    const to = Vector2.$make(x, y);
    if (!finger.dragging && finger.from.distanceTo(to) > touchSlop) {
      finger.dragging = true;
      for (const one of finger.tapped) one.onTapCancel(TapCancelEvent.$make().$at(id, to, null));
      finger.tapped = [];
      finger.dragged = this.#send(DragCallbacks, finger.from, (one, local) => {
        const e = DragStartEvent.$make().$at(id, finger.from, local);
        one.onDragStart(e);
        return e;
      });
      finger.at = finger.from;
    }
    for (const one of finger.dragged) {
      const e = DragUpdateEvent.$make().$at(id, finger.at, this.#localOf(one, finger.at));
      e.localEndPosition = this.#localOf(one, to);
      e.$delta = to.$sub(finger.at);
      one.onDragUpdate(e);
    }
    finger.at = to;
  }

  up(id) { this.#end(id, (one, e) => one.onTapUp(e), (one, e) => one.onDragEnd(e), TapUpEvent, DragEndEvent); }

  cancel(id) { this.#end(id, (one, e) => one.onTapCancel(e), (one, e) => one.onDragCancel(e), TapCancelEvent, DragCancelEvent); }

  cancelAll() { for (const id of [...this.#fingers.keys()]) this.cancel(id); }

  #end(id, tap, drag, Tap, Drag) {
    const finger = this.#fingers.get(id);
    if (finger === undefined) return;
    this.#fingers.delete(id);
    for (const one of finger.tapped) tap(one, Tap.$make().$at(id, finger.at, this.#localOf(one, finger.at)));
    for (const one of finger.dragged) drag(one, Drag.$make().$at(id, finger.at, this.#localOf(one, finger.at)));
  }

  #send(kind, at, deliver) {
    const told = [];
    for (const [one, local] of this.#game.$under(at)) {
      if (!$.is(one, kind)) continue;
      told.push(one);
      if (!deliver(one, local).continuePropagation) break;
    }
    return told;
  }

  // A place of the screen as a component sees it, also when the finger has left it.
  #localOf(component, at) {
    const chain = [];
    for (let one = component; one !== null && one !== this.#game; one = one.parent) chain.unshift(one);
    let place = at;
    for (const one of chain) {
      if (one === this.#game.world || one instanceof CameraComponent) {
        const camera = this.#game.camera;
        const [left, top] = camera.viewport.$box;
        place = Vector2.$make((place.x - left) / camera.viewport.$scale, (place.y - top) / camera.viewport.$scale);
        if (one === this.#game.world) {
          const seen = camera.visibleWorldRect;
          place = Vector2.$make(place.x / camera.viewfinder.zoom + seen.left, place.y / camera.viewfinder.zoom + seen.top);
        }
      } else if (!(one instanceof Viewport)) {
        place = one.$toLocal(place) ?? place;
      }
    }
    return place;
  }
}

const FLAME = ['package:flame/components.dart', 'package:flame/game.dart', 'package:flame/camera.dart', 'package:flame/events.dart', 'package:flame/extensions.dart'];
define(FLAME, {
  Component, PositionComponent, World, HasGameReference, HasGameRef: HasGameReference, Sprite, Vector2, Anchor, Viewfinder, Viewport, CameraComponent, FlameGame, TapCallbacks,
  DragCallbacks, TapDownEvent, TapUpEvent, TapCancelEvent, DragStartEvent, DragUpdateEvent, DragEndEvent, DragCancelEvent,
});
