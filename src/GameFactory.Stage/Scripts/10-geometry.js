// dart:ui's numbers: places, sizes, boxes, colours.
const define = (uris, names) => { for (const uri of uris) $.lib.define(uri, names); };
const UI = ['dart:ui', 'package:flutter/material.dart', 'package:flutter/widgets.dart', 'package:flutter/painting.dart', 'package:flame/extensions.dart', 'package:flame/components.dart'];

class OffsetBase extends $.Object {
  get isFinite() { return Number.isFinite(this.dx) && Number.isFinite(this.dy); }
  toString() { return `${this.constructor.name}(${this.dx.toFixed(1)}, ${this.dy.toFixed(1)})`; }
}

class Offset extends OffsetBase {
  $new(dx, dy) { this.dx = dx; this.dy = dy; return this; }
  $new_fromDirection(direction, distance = 1) { return this.$new(distance * Math.cos(direction), distance * Math.sin(direction)); }
  static lerp(a, b, t) { return Offset.$make(a.dx + (b.dx - a.dx) * t, a.dy + (b.dy - a.dy) * t); }
  get distance() { return Math.hypot(this.dx, this.dy); }
  get distanceSquared() { return this.dx * this.dx + this.dy * this.dy; }
  get direction() { return Math.atan2(this.dy, this.dx); }
  scale(x, y) { return Offset.$make(this.dx * x, this.dy * y); }
  translate(x, y) { return Offset.$make(this.dx + x, this.dy + y); }
  toVector2() { return Vector2.$make(this.dx, this.dy); }
  $add(o) { return Offset.$make(this.dx + o.dx, this.dy + o.dy); }
  $sub(o) { return Offset.$make(this.dx - o.dx, this.dy - o.dy); }
  $mul(n) { return Offset.$make(this.dx * n, this.dy * n); }
  $div(n) { return Offset.$make(this.dx / n, this.dy / n); }
  $neg() { return Offset.$make(-this.dx, -this.dy); }
  $and(size) { return Rect.$make_fromLTWH(this.dx, this.dy, size.width, size.height); }
  $eq(o) { return o instanceof Offset && o.dx === this.dx && o.dy === this.dy; }
  get hashCode() { return $.Object.hash(this.dx, this.dy); }
}
$.classes(Offset);
Offset.zero = Offset.$make(0, 0);

class Size extends $.Object {
  $new(width, height) { this.width = width; this.height = height; return this; }
  $new_square(side) { return this.$new(side, side); }
  get shortestSide() { return Math.min(this.width, this.height); }
  get longestSide() { return Math.max(this.width, this.height); }
  get aspectRatio() { return this.height === 0 ? 0 : this.width / this.height; }
  get isEmpty() { return this.width <= 0 || this.height <= 0; }
  center(origin) { return Offset.$make(origin.dx + this.width / 2, origin.dy + this.height / 2); }
  toVector2() { return Vector2.$make(this.width, this.height); }
  $mul(n) { return Size.$make(this.width * n, this.height * n); }
  $div(n) { return Size.$make(this.width / n, this.height / n); }
  $eq(o) { return o instanceof Size && o.width === this.width && o.height === this.height; }
  get hashCode() { return $.Object.hash(this.width, this.height); }
}
$.classes(Size);
Size.zero = Size.$make(0, 0);

class Radius extends $.Object {
  $new_circular(r) { return this.$new_elliptical(r, r); }
  $new_elliptical(x, y) { this.x = x; this.y = y; return this; }
  $eq(o) { return o instanceof Radius && o.x === this.x && o.y === this.y; }
  get hashCode() { return $.Object.hash(this.x, this.y); }
}
$.classes(Radius);
Radius.zero = Radius.$make_circular(0);

class Rect extends $.Object {
  $new_fromLTRB(left, top, right, bottom) { Object.assign(this, { left, top, right, bottom }); return this; }
  $new_fromLTWH(left, top, width, height) { return this.$new_fromLTRB(left, top, left + width, top + height); }
  $new_fromCircle({ center, radius }) { return this.$new_fromCenter({ center, width: radius * 2, height: radius * 2 }); }
  $new_fromCenter({ center, width, height }) {
    return this.$new_fromLTRB(center.dx - width / 2, center.dy - height / 2, center.dx + width / 2, center.dy + height / 2);
  }
  $new_fromPoints(a, b) { return this.$new_fromLTRB(Math.min(a.dx, b.dx), Math.min(a.dy, b.dy), Math.max(a.dx, b.dx), Math.max(a.dy, b.dy)); }
  get width() { return this.right - this.left; }
  get height() { return this.bottom - this.top; }
  get size() { return Size.$make(this.width, this.height); }
  get isEmpty() { return this.left >= this.right || this.top >= this.bottom; }
  get shortestSide() { return Math.min(Math.abs(this.width), Math.abs(this.height)); }
  get longestSide() { return Math.max(Math.abs(this.width), Math.abs(this.height)); }
  get center() { return Offset.$make(this.left + this.width / 2, this.top + this.height / 2); }
  get topLeft() { return Offset.$make(this.left, this.top); }
  get topCenter() { return Offset.$make(this.left + this.width / 2, this.top); }
  get topRight() { return Offset.$make(this.right, this.top); }
  get centerLeft() { return Offset.$make(this.left, this.top + this.height / 2); }
  get centerRight() { return Offset.$make(this.right, this.top + this.height / 2); }
  get bottomLeft() { return Offset.$make(this.left, this.bottom); }
  get bottomCenter() { return Offset.$make(this.left + this.width / 2, this.bottom); }
  get bottomRight() { return Offset.$make(this.right, this.bottom); }
  inflate(by) { return Rect.$make_fromLTRB(this.left - by, this.top - by, this.right + by, this.bottom + by); }
  deflate(by) { return this.inflate(-by); }
  shift(by) { return this.translate(by.dx, by.dy); }
  translate(x, y) { return Rect.$make_fromLTRB(this.left + x, this.top + y, this.right + x, this.bottom + y); }
  // The right and the lower edge are outside.
  contains(place) { return place.dx >= this.left && place.dx < this.right && place.dy >= this.top && place.dy < this.bottom; }
  overlaps(o) { return this.right > o.left && o.right > this.left && this.bottom > o.top && o.bottom > this.top; }
  intersect(o) { return Rect.$make_fromLTRB(Math.max(this.left, o.left), Math.max(this.top, o.top), Math.min(this.right, o.right), Math.min(this.bottom, o.bottom)); }
  expandToInclude(o) { return Rect.$make_fromLTRB(Math.min(this.left, o.left), Math.min(this.top, o.top), Math.max(this.right, o.right), Math.max(this.bottom, o.bottom)); }
  toVector2() { return Vector2.$make(this.width, this.height); }
  $eq(o) { return o instanceof Rect && o.left === this.left && o.top === this.top && o.right === this.right && o.bottom === this.bottom; }
  get hashCode() { return $.Object.hash(this.left, this.top, this.right, this.bottom); }
}
$.classes(Rect);
Rect.zero = Rect.$make_fromLTRB(0, 0, 0, 0);

class RRect extends $.Object {
  $new_fromRectAndRadius(rect, radius) { return this.$new_fromRectXY(rect, radius.x, radius.y); }
  $new_fromRectXY(rect, x, y) { Object.assign(this, { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom, $x: x, $y: y }); return this; }
  $new_fromLTRBR(left, top, right, bottom, radius) { return this.$new_fromRectXY(Rect.$make_fromLTRB(left, top, right, bottom), radius.x, radius.y); }
  get outerRect() { return Rect.$make_fromLTRB(this.left, this.top, this.right, this.bottom); }
  get width() { return this.right - this.left; }
  get height() { return this.bottom - this.top; }
  inflate(by) { return RRect.$make_fromRectXY(this.outerRect.inflate(by), Math.max(0, this.$x + by), Math.max(0, this.$y + by)); }
  deflate(by) { return this.inflate(-by); }
}
$.classes(RRect);

const byte = (part) => Math.max(0, Math.min(255, Math.round(part * 255)));

class Color extends $.Object {
  $new(value) { this.value = value >>> 0; return this; }
  $new_fromARGB(a, r, g, b) { return this.$new((((a & 255) << 24) | ((r & 255) << 16) | ((g & 255) << 8) | (b & 255)) >>> 0); }
  $new_fromRGBO(r, g, b, opacity) { return this.$new_fromARGB(byte(opacity), r, g, b); }
  $new_from({ alpha, red, green, blue }) { return this.$new_fromARGB(byte(alpha), byte(red), byte(green), byte(blue)); }
  static lerp(a, b, t) {
    if (a === null || b === null) return a ?? b;
    const mixed = (x, y) => Math.round(x + (y - x) * t);
    return Color.$make_fromARGB(mixed(a.alpha, b.alpha), mixed(a.red, b.red), mixed(a.green, b.green), mixed(a.blue, b.blue));
  }
  get alpha() { return this.value >>> 24; }
  get red() { return (this.value >>> 16) & 255; }
  get green() { return (this.value >>> 8) & 255; }
  get blue() { return this.value & 255; }
  get opacity() { return this.alpha / 255; }
  get a() { return this.alpha / 255; }
  get r() { return this.red / 255; }
  get g() { return this.green / 255; }
  get b() { return this.blue / 255; }
  withAlpha(a) { return Color.$make_fromARGB(a, this.red, this.green, this.blue); }
  withOpacity(opacity) { return this.withAlpha(byte(opacity)); }
  withValues({ alpha = this.a, red = this.r, green = this.g, blue = this.b } = {}) { return Color.$make_from({ alpha, red, green, blue }); }
  toARGB32() { return this.value; }
  computeLuminance() {
    const linear = (part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(this.r) + 0.7152 * linear(this.g) + 0.0722 * linear(this.b);
  }
  $eq(o) { return o instanceof Color && o.value === this.value; }
  get hashCode() { return $.hash(this.value); }
}
$.classes(Color);
